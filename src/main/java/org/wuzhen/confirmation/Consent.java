package org.wuzhen.confirmation;

import java.time.LocalDate;

/**
 * What one party said about a joint application.
 *
 * @param party id of the party
 * @param saidOn when it was said
 */
public record Consent(long party, boolean agrees, LocalDate saidOn, Manner manner) {

    /** How it was said. */
    public enum Manner {
        IN_PERSON("当面表示"),
        WRITTEN("书面表示"),
        PHONE("电话表示"),
        ONLINE("线上表示");

        private final String label;

        Manner(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
