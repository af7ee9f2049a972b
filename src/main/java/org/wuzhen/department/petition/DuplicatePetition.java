package org.wuzhen.department.petition;

import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.Operation;

/**
 * Is a petition of the same person over the same matter under way（重复信访查询）.
 *
 * @param personHash keyed hash of the number, with the key that both offices share; the number itself is not sent; or null
 * @param matter the matter in one line
 * @param area where it belongs
 * @param since since; or null
 */
public record DuplicatePetition(String personHash, String name, String matter, String area, LocalDate since) {
    public static final Operation<DuplicatePetition, Answer> OPERATION =
            new Operation<>(PetitionAdapter.CODE, "duplicate-petition", DuplicatePetition.class, Answer.class);

    /**
     * What is answered.
     *
     * @param found whether there is one
     */
    public record Answer(boolean found, List<Petition> petitions) {
        /**
         * Which（信访件）.
         *
         * @param handledBy who handles it; or null
         * @param statusLaw where it stands by law
         * @param likeness per cent
         */
        public record Petition(
                String petitionNo, LocalDate registeredOn, String handledBy, StatusLaw statusLaw, int likeness) {
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

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "DuplicatePetition";
    }
}
