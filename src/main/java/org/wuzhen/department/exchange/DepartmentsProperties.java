package org.wuzhen.department.exchange;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.wuzhen.department.signature.HashFamily;

/**
 * The lines to departments, by the wire's name: {@code wuzhen.departments.hrss.base-address}. A department without one is
 * asked by hand.
 */
@ConfigurationProperties("wuzhen")
public record DepartmentsProperties(Map<String, LineProperties> departments) {

    public DepartmentsProperties {
        departments = departments == null ? Map.of() : Map.copyOf(departments);
    }

    /**
     * One line.
     *
     * @param baseAddress where its system is, {@code https://…}; the contract's paths follow it
     * @param mode {@code by-hand} keeps the settings and sends nothing; null for automatic where there is an address
     * @param key what calls are signed with
     * @param tlsBundle name of the SSL bundle ({@code spring.ssl.bundle}) with our certificate and theirs, for mutual TLS
     * @param connectTime how long the connection may take
     * @param timeLimit how long one call may take; null for what the contract says
     * @param atMost how many calls may be under way at the same time from one node
     * @param answerSize the biggest answer that is read
     */
    public record LineProperties(
            URI baseAddress,
            Mode mode,
            KeyProperties key,
            String tlsBundle,
            @DefaultValue("2s") Duration connectTime,
            Duration timeLimit,
            @DefaultValue("8") int atMost,
            @DefaultValue("1MB") DataSize answerSize) {

        boolean automatic() {
            return mode == null ? baseAddress != null || key != null || tlsBundle != null : mode == Mode.AUTOMATIC;
        }
    }

    /** Whether the exchange sends. */
    public enum Mode {
        AUTOMATIC,
        BY_HAND
    }

    /**
     * The key of a line; the secret is in no log.
     *
     * @param id as the department knows it
     * @param secret at least 32 characters
     */
    public record KeyProperties(
            String id,
            String secret,
            @DefaultValue("SHA256") HashFamily family) {

        @Override
        public String toString() {
            return "KeyProperties[" + id + ", " + family + "]";
        }
    }
}
