package org.wuzhen.engine;

import java.util.function.Function;
import org.wuzhen.casefile.number.CaseNumber;

/**
 * A process of a case has ended, by itself or because the step that called it was left off; heard in the same
 * transaction.
 *
 * @param cancelled whether it was left off before it came to an end of its own
 * @param variables what the process knew when it ended
 */
public record RunEnded(CaseNumber number, ProcessKey process, boolean cancelled, Function<String, Object> variables) {

    /** Whether it is this process. */
    public boolean is(ProcessKey which) {
        return which.equals(process);
    }

    /** Without what the process knew: it reaches no log. */
    @Override
    public String toString() {
        return "RunEnded[" + number + ", " + process + ", " + cancelled + "]";
    }
}
