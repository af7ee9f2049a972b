package org.wuzhen.department.petition;

import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.wire.FileRef;
import org.wuzhen.department.wire.Message;

/**
 * A petition is transferred or assigned to a centre; a case is opened through the one door（信访事项转送交办）.
 *
 * @param transferNo number of the transfer
 * @param centre code of the centre that is asked; or null
 * @param kind transferred, or assigned with report
 * @param phone telephone; or null
 * @param persons how many
 * @param category class of matter
 * @param matter the matter
 * @param against against whom; or null
 * @param limitDate by when a report is wanted; or null
 * @param needReport whether a report is wanted
 * @param files what is enclosed; or null
 */
public record Transfer(
        String petitionNo,
        String transferNo,
        String centre,
        Kind kind,
        String name,
        String phone,
        int persons,
        String category,
        String matter,
        String against,
        LocalDate transferredOn,
        LocalDate limitDate,
        boolean needReport,
        List<FileRef> files) {
    public static final Message<Transfer> MESSAGE = new Message<>(PetitionAdapter.CODE, "transfer", Transfer.class);

    /** Transferred, or assigned with report（方式）. */
    public enum Kind {
        TRANSFER("转送"),
        ASSIGNMENT("交办");

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
        return "Transfer";
    }
}
