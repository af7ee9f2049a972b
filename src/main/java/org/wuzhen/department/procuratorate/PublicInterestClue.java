package org.wuzhen.department.procuratorate;

import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.FileRef;

/**
 * Hand over a clue of harm to the public interest（公益诉讼线索移送）.
 *
 * @param field which field
 * @param place where
 * @param files what is enclosed; or null
 */
public record PublicInterestClue(Field field, String place, String facts, LocalDate foundOn, List<FileRef> files) {
    public static final Operation<PublicInterestClue, Answer> OPERATION =
            new Operation<>(ProcuratorateAdapter.CODE, "public-interest-clue", PublicInterestClue.class, Answer.class);

    /**
     * What is answered.
     *
     * @param filed whether filed
     */
    public record Answer(boolean filed, LocalDate decidedOn, String clueNo) {}

    /** Which field（领域）. */
    public enum Field {
        ENVIRONMENT("生态环境"),
        FOOD_DRUG("食品药品"),
        STATE_PROPERTY("国有财产"),
        STATE_LAND("国有土地"),
        SAFETY("安全生产"),
        MINORS("未成年人"),
        OTHER("其他");

        private final String label;

        Field(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "PublicInterestClue";
    }
}
