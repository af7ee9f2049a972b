package org.wuzhen.department.court;

import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.Operation;

/**
 * Is a suit over this dispute pending or decided（是否已起诉查询）.
 *
 * @param parties both sides
 * @param disputeType kind of dispute
 * @param matter the dispute in one line
 * @param since suits filed since; or null
 */
public record DuplicateSuit(List<PartyByName> parties, String disputeType, String matter, LocalDate since) {
    public static final Operation<DuplicateSuit, Answer> OPERATION =
            new Operation<>(CourtAdapter.CODE, "duplicate-suit", DuplicateSuit.class, Answer.class);

    /**
     * What is answered.
     *
     * @param found whether there is such a suit
     * @param suits the suits, newest first
     */
    public record Answer(boolean found, List<Suit> suits) {
        /**
         * The suits, newest first（案件）.
         *
         * @param courtCaseNo number of the court
         * @param court which court
         * @param cause cause of action; or null
         * @param filedOn filed on; or null
         * @param state where it stands
         */
        public record Suit(String courtCaseNo, String court, String cause, LocalDate filedOn, State state) {
            /** Where it stands（状态）. */
            public enum State {
                FILED("已立案"),
                PRE_SUIT_MEDIATION("诉前调解"),
                IN_TRIAL("审理中"),
                DECIDED("已裁判"),
                WITHDRAWN("撤诉");

                private final String label;

                State(String label) {
                    this.label = label;
                }

                public String label() {
                    return label;
                }
            }
        }
    }
}
