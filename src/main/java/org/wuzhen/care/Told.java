package org.wuzhen.care;

import java.util.List;
import org.wuzhen.casefile.DisputeType;

/**
 * What a social worker brings back from a contact; none of it is ever printed.
 *
 * @param wellbeing how the person is; why nobody was reached
 * @param risk what the risk is, or null
 * @param dispute or null
 * @param level the level from now on, or null when it stays
 * @param levelReason why it changes
 */
public record Told(
        Way way,
        Outcome outcome,
        String wellbeing,
        String risk,
        List<Wanted> needs,
        Dispute dispute,
        Level level,
        String levelReason) {

    public Told {
        needs = List.copyOf(needs);
    }

    /** Something wanted of a department. */
    public record Wanted(String department, String words) {
        @Override
        public String toString() {
            return department;
        }
    }

    /** A dispute that came up, as far as it is known at the door. */
    public record Dispute(DisputeType type, String respondent, boolean organisation, String facts, String claims) {
        @Override
        public String toString() {
            return String.valueOf(type);
        }
    }

    @Override
    public String toString() {
        return "Told[" + outcome + "]";
    }
}
