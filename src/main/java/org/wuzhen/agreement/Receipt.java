package org.wuzhen.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A proof of performance in the register.
 *
 * @param amount in yuan, or null where no money was paid
 * @param keptAt where the paper is kept
 * @param filedBy log-in name; null before it is filed
 */
public record Receipt(Kind kind, LocalDate receivedOn, BigDecimal amount, int pages, String keptAt, String filedBy) {

    /** 收条、汇款单…. */
    public enum Kind {
        RECEIPT("收条"),
        TRANSFER("汇款单、转账凭证"),
        ACCEPTANCE("验收单、现场照片"),
        STATEMENT("当事人书面确认"),
        OTHER("其他凭证");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
