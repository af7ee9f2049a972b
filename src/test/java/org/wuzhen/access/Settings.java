package org.wuzhen.access;

import java.time.Duration;
import java.util.Set;

/** Settings of the door for tests that bring their own clock. */
final class Settings {

    private Settings() {}

    static AccessProperties with(int maxTries, Duration passwordAge, boolean secondFactor) {
        return new AccessProperties(
                maxTries,
                Duration.ofMinutes(30),
                Duration.ofMinutes(30),
                passwordAge,
                5,
                Duration.ofDays(7),
                secondFactor,
                Duration.ofHours(8),
                new AccessProperties.Oidc(
                        "", "", "", "sub", AccessProperties.Match.LINKED, Set.of("openid"), Set.of(), "RS256"));
    }
}
