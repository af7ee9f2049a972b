package org.wuzhen.department.justice;

import java.util.List;

/**
 * A mediator on the register（在册调解员）.
 *
 * @param certificateNo number of the certificate
 * @param speciality kinds of dispute
 * @param employment full or part time
 * @param status whether in office
 */
public record RegisteredMediator(
        String name, String certificateNo, List<String> speciality, Employment employment, Status status) {
    /** Full or part time（专兼职）. */
    public enum Employment {
        FULL_TIME("专职"),
        PART_TIME("兼职");

        private final String label;

        Employment(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whether in office（状态）. */
    public enum Status {
        ACTIVE("在任"),
        SUSPENDED("暂停"),
        LEFT("离任");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "RegisteredMediator";
    }
}
