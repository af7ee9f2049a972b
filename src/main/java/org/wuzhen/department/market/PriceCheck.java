package org.wuzhen.department.market;

import java.time.LocalDate;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.Yuan;

/**
 * Have a price or a charge checked（价格行为核查）.
 *
 * @param trader who charges
 * @param item what is charged
 * @param place where
 */
public record PriceCheck(String trader, String item, Yuan charged, String place, String facts) {
    public static final Operation<PriceCheck, Answer> OPERATION =
            new Operation<>(MarketAdapter.CODE, "price-check", PriceCheck.class, Answer.class);

    /**
     * What is answered.
     *
     * @param lawful whether it is lawful
     * @param finding what was found
     */
    public record Answer(Lawful lawful, String finding, LocalDate checkedOn) {
        /** Whether it is lawful（是否合规）. */
        public enum Lawful {
            LAWFUL("合规"),
            UNLAWFUL("违规"),
            UNCLEAR("无法认定");

            private final String label;

            Lawful(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }

        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Answer";
        }
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "PriceCheck";
    }
}
