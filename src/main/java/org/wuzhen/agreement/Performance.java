package org.wuzhen.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the mediator found about the open instalment.
 *
 * @param performedOn the day of performance; null when nothing was performed
 * @param paid in yuan, of this part only; null unless a part was paid
 * @param receipt the proof; null when nothing was performed
 * @param shortfall why it was not, or only partly, performed; else null
 */
public record Performance(Extent extent, LocalDate performedOn, BigDecimal paid, Receipt receipt, String shortfall) {

    /** 已履行、部分履行、未履行. */
    public enum Extent {
        FULL("已全部履行"),
        PARTLY("部分履行"),
        NONE("未履行");

        private final String label;

        Extent(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
