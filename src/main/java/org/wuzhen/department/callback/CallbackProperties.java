package org.wuzhen.department.callback;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.wuzhen.department.signature.HashFamily;

/**
 * The door for departments' messages: {@code wuzhen.callback.*} for all, {@code
 * wuzhen.departments.<department>.callback.*} for each. What is wrong with them is found out by {@link Correspondents},
 * in sentences without a secret: a failure to bind would print the value.
 *
 * @param departments by their name on the wire: {@code civil-affairs}
 */
@ConfigurationProperties("wuzhen")
record CallbackProperties(
        @DefaultValue Map<String, Department> departments,
        @DefaultValue Door callback) {

    /**
     * For all departments.
     *
     * @param skew how far the time of a message may be off ours
     * @param largest how large a message may be
     * @param readTime how long a message may take to come in
     * @param strangers how many messages in a minute may fail from one address before it has to wait
     * @param refusalsKept how long it is known who was refused; the law asks for six months
     */
    record Door(
            @DefaultValue("300s") Duration skew,
            @DefaultValue("1MB") DataSize largest,
            @DefaultValue("10s") Duration readTime,
            @DefaultValue("30") int strangers,
            @DefaultValue("400d") Duration refusalsKept) {}

    record Department(@DefaultValue Callback callback) {}

    /**
     * For one department; without a key nobody comes in.
     *
     * @param keys one, or two while they are being changed
     * @param clientCertificate subject of the certificate by which the department's server has to show itself (mutual
     *     TLS), or empty when none is asked for
     * @param rate how many messages in a second it may send for long; three times as many at once
     */
    record Callback(
            @DefaultValue List<Key> keys,
            @DefaultValue("") String clientCertificate,
            @DefaultValue("50") int rate) {}

    /**
     * A key.
     *
     * @param id sent along with each message, no secret
     * @param from before this time it opens nothing, or null
     * @param until from this time on it opens nothing, or null
     */
    record Key(
            String id,
            String secret,
            @DefaultValue("SHA256") HashFamily family,
            Instant from,
            Instant until) {

        /** Without the secret: it belongs in no log. */
        @Override
        public String toString() {
            return id + " (" + family + ")";
        }
    }
}
