package org.wuzhen.department.petition;

import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.FileRef;
import org.wuzhen.department.wire.Receipt;

/**
 * Hand in the written opinion on a petition（信访处理意见书报送）.
 *
 * @param opinionNo number of the paper
 * @param decision how it was decided
 * @param servedOn when served; 30 days for review run from it; or null
 * @param summary in short
 * @param extended whether 30 days were added; or null
 * @param files the paper
 */
public record HandlingOpinion(
        String petitionNo,
        String opinionNo,
        Decision decision,
        LocalDate decidedOn,
        LocalDate servedOn,
        String summary,
        Boolean extended,
        List<FileRef> files) {
    public static final Operation<HandlingOpinion, Receipt> OPERATION =
            new Operation<>(PetitionAdapter.CODE, "handling-opinion", HandlingOpinion.class, Receipt.class);

    /** How it was decided（处理意见）. */
    public enum Decision {
        SUPPORTED("支持"),
        PARTLY_SUPPORTED("部分支持"),
        EXPLAINED("解释说明"),
        NOT_SUPPORTED("不予支持");

        private final String label;

        Decision(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "HandlingOpinion";
    }
}
