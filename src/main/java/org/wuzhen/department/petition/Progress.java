package org.wuzhen.department.petition;

import java.time.LocalDate;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.Receipt;

/**
 * Tell that a petition which is registered there was accepted, extended or closed here（信访办理进度报送）.
 *
 * @param step how far it has come
 * @param happenedOn when
 * @param unit who handles it
 * @param paperNo number of the paper that told the petitioner; or null
 * @param dueOn by when; or null
 * @param ended how it was closed; or null
 */
public record Progress(
        String petitionNo,
        Step step,
        LocalDate happenedOn,
        String unit,
        String paperNo,
        LocalDate dueOn,
        String ended) {
    public static final Operation<Progress, Receipt> OPERATION =
            new Operation<>(PetitionAdapter.CODE, "progress", Progress.class, Receipt.class);

    /** How far it has come（办理环节）. */
    public enum Step {
        ACCEPTED("受理"),
        NOT_ACCEPTED("不予受理"),
        TRANSFERRED("转送"),
        EXTENDED("延期"),
        CLOSED("终结");

        private final String label;

        Step(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
