package org.wuzhen.access;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How strict the door is; what stands here without a setting is the strict way.
 *
 * @param maxTries wrong passwords or codes in a row that lock an account out
 * @param lock how long it stays locked out
 * @param idle how long a session lasts without anybody doing anything in it
 * @param passwordAge after which time a password must be changed; zero for never
 * @param passwordHistory how many of the last passwords may not come back
 * @param oneTimePassword how long a password given by an administrator opens the door
 * @param secondFactor whether administrators and auditors must show a one-time code beside their password
 * @param toolPass how long a tool may use the pass that a process admin took for it
 * @param oidc the unit's own log-in, if it has one
 */
@ConfigurationProperties("wuzhen.access")
public record AccessProperties(
        @DefaultValue("5") int maxTries,
        @DefaultValue("30m") Duration lock,
        @DefaultValue("30m") Duration idle,
        @DefaultValue("90d") Duration passwordAge,
        @DefaultValue("5") int passwordHistory,
        @DefaultValue("7d") Duration oneTimePassword,
        @DefaultValue("true") boolean secondFactor,
        @DefaultValue("8h") Duration toolPass,
        @DefaultValue Oidc oidc) {

    /**
     * A provider of OpenID Connect; there is none while the issuer is empty.
     *
     * @param issuer its address, below which {@code /.well-known/openid-configuration} is found; asked at the first use
     * @param claim which claim tells who somebody is
     * @param match whether a person must have been linked to that claim here, or the claim is the log-in name itself
     * @param secondFactor words in {@code amr} or {@code acr} by which the provider says that it asked for a second
     *     factor; without one of them ours is asked for
     * @param algorithm how the provider signs
     */
    public record Oidc(
            @DefaultValue("") String issuer,
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret,
            @DefaultValue("sub") String claim,
            @DefaultValue("LINKED") Match match,
            @DefaultValue({"openid", "profile"}) Set<String> scopes,
            @DefaultValue Set<String> secondFactor,
            @DefaultValue("RS256") String algorithm) {

        public boolean present() {
            return !issuer.isBlank();
        }
    }

    /** How a claim leads to a person of the directory. */
    public enum Match {
        LINKED,
        LOGIN_NAME
    }
}
