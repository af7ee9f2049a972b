package org.wuzhen.department.wire;

import java.time.Instant;
import java.util.List;
import org.wuzhen.department.Operation;

/**
 * Give the department a matter to handle, or summon it（部门办件交办）.
 *
 * @param kind dispatched by the centre, or summoned by a street (吹哨)
 * @param round first, second or third dispatch of the matter
 * @param finalDispatch designated by the director of the centre; it cannot be returned
 * @param summonedBy the street or joint party committee that summons; or null
 * @param subject what it is about, in one line
 * @param disputeType kind of dispute
 * @param riskLevel risk colour
 * @param place where it is to be done; or null
 * @param demand what is to be done
 * @param signBy by when it is to be signed for
 * @param returnBy until when it can be returned; silence is acceptance
 * @param dueAt by when it is to be done
 * @param complex A complex matter has a longer time for return
 * @param contact whom to ask on the spot, where the matter needs one; or null
 * @param materials what is enclosed; or null
 */
public record Handling(
        Kind kind,
        int round,
        boolean finalDispatch,
        String summonedBy,
        String subject,
        String disputeType,
        String riskLevel,
        String place,
        String facts,
        String demand,
        Instant signBy,
        Instant returnBy,
        Instant dueAt,
        boolean complex,
        Contact contact,
        List<FileRef> materials) {
    /** Asked of one department. */
    public static Operation<Handling, Answer> of(String department) {
        return new Operation<>(department, "handling", Handling.class, Answer.class);
    }

    /**
     * What is answered.
     *
     * @param decision signed for, or returned
     * @param officer who has it in hand
     * @param returnReason why it is returned; or null
     * @param returnBasis on which basis; or null
     * @param suggestedDepartment which unit it should go to; or null
     */
    public record Answer(
            Decision decision,
            Instant decidedAt,
            Officer officer,
            String returnReason,
            String returnBasis,
            String suggestedDepartment) {
        /** Signed for, or returned（处理）. */
        public enum Decision {
            SIGNED("已签收"),
            RETURNED("退件");

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
            return "Answer";
        }
    }

    /** Dispatched by the centre, or summoned by a street (吹哨)（交办方式）. */
    public enum Kind {
        DISPATCH("中心派单"),
        SUMMONS("吹哨");

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
        return "Handling";
    }
}
