package org.wuzhen.agreement;

import java.time.LocalDate;

/**
 * A debtor was reminded of an instalment.
 *
 * @param answer what the debtor said, or null
 */
public record Reminder(LocalDate remindedOn, Channel channel, String answer) {

    /** 电话、上门…. */
    public enum Channel {
        PHONE("电话"),
        VISIT("上门"),
        MESSAGE("短信、微信"),
        LETTER("书面催告");

        private final String label;

        Channel(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
