package org.wuzhen.department.petition;

import java.time.LocalDate;
import org.wuzhen.department.Operation;

/** Where does a petition stand（信访状态查询）. */
public record State(String petitionNo) {
    public static final Operation<State, Answer> OPERATION =
            new Operation<>(PetitionAdapter.CODE, "state", State.class, Answer.class);

    /**
     * What is answered.
     *
     * @param statusLaw where it stands by law
     * @param handledBy who handles it; or null
     * @param acceptedOn when accepted; or null
     * @param dueOn by when; or null
     * @param extendedTo extended to; or null
     */
    public record Answer(
            String petitionNo,
            StatusLaw statusLaw,
            String handledBy,
            LocalDate acceptedOn,
            LocalDate dueOn,
            LocalDate extendedTo) {
        /** Where it stands by law（办理状态）. */
        public enum StatusLaw {
            NOT_ACCEPTED("未受理"),
            ACCEPTED("受理"),
            CLOSED("办结"),
            REVIEW("复查"),
            RE_REVIEW("复核"),
            ENDED("终结");

            private final String label;

            StatusLaw(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }
    }
}
