package org.wuzhen.department.agri;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.FileRef;
import org.wuzhen.department.wire.Officer;
import org.wuzhen.department.wire.Yuan;

/**
 * Ask fishery officers to help settle a dispute at sea（渔事纠纷协处）.
 *
 * @param place where
 * @param kind what happened
 * @param loss how much was lost; or null
 * @param files pictures and tracks; or null
 */
public record FisheryDispute(
        String place, Instant happenedAt, Kind kind, Yuan loss, String facts, List<FileRef> files) {
    public static final Operation<FisheryDispute, Answer> OPERATION =
            new Operation<>(AgriAdapter.CODE, "fishery-dispute", FisheryDispute.class, Answer.class);

    /**
     * What is answered.
     *
     * @param finding what was found
     * @param lossAssessed what the loss is; or null
     * @param officer who checked
     */
    public record Answer(String finding, LocalDate checkedOn, Yuan lossAssessed, Officer officer) {
        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Answer";
        }
    }

    /** What happened（类型）. */
    public enum Kind {
        NETS("网具受损"),
        COLLISION("碰撞"),
        AQUACULTURE_LOSS("养殖受损"),
        CREW_WAGES("船员工资"),
        BOUNDARY("海域界线"),
        OTHER("其他");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "FisheryDispute";
    }
}
