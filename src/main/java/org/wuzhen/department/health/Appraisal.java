package org.wuzhen.department.health;

import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.Yuan;

/**
 * Commission an appraisal of medical damage（医疗损害鉴定委托）.
 *
 * @param caseRef number at the committee for medical disputes
 * @param hospital which hospital
 * @param questions what is to be appraised
 * @param bodyChosenBy agreed or drawn
 * @param consentOn when both agreed
 * @param filesSealed files go to the body under seal, not over this wire
 */
public record Appraisal(
        String caseRef,
        String hospital,
        List<Matter> questions,
        BodyChosenBy bodyChosenBy,
        LocalDate consentOn,
        boolean filesSealed) {
    public static final Operation<Appraisal, Answer> OPERATION =
            new Operation<>(HealthAdapter.CODE, "appraisal", Appraisal.class, Answer.class);

    /**
     * What is answered.
     *
     * @param body which body
     * @param commissionedOn days from here do not count
     * @param expectedOn when it is expected; or null
     * @param fee what it costs; or null
     */
    public record Answer(String body, LocalDate commissionedOn, LocalDate expectedOn, Yuan fee) {}

    /** What is to be appraised（鉴定事项）. */
    public enum Matter {
        FAULT("过错"),
        CAUSATION("因果关系"),
        SHARE("责任比例"),
        DISABILITY("伤残程度"),
        CARE_PERIOD("护理期限");

        private final String label;

        Matter(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Agreed or drawn（鉴定机构选定方式）. */
    public enum BodyChosenBy {
        AGREED("达成协议"),
        DRAWN("随机抽取");

        private final String label;

        BodyChosenBy(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
