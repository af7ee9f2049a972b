package org.wuzhen.triage;

/** What the officer told, to whom and how. */
public record RemedyNotice(String body, String contact, String deadline, String notice, Recipient recipient, Way way) {

    /** Who is told. */
    public enum Recipient {
        APPLICANT("申请人"),
        BOTH("双方当事人");

        private final String label;

        Recipient(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How they were told. */
    public enum Way {
        IN_PERSON("当面告知并签收"),
        PHONE("电话告知并记录"),
        MESSAGE("短信或微信告知并回复确认"),
        POST("邮寄送达，回执附卷");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
