package org.wuzhen.engine;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.wuzhen.casefile.number.ProcessNumber;

/**
 * What stands behind one form of a task: the facts it shows and where its entries go. Whatever a person types goes to
 * {@link #take}; only the variables that it returns reach the process, so that nothing personal is ever written to an
 * engine table. One bean per form; the form's id binds them.
 *
 * @param <N> what its process is known by: {@link CaseForm} and {@link OwnForm}
 */
public interface TaskForm<N extends ProcessNumber> {

    /** The id of the form, which is also its file name: {@code review-acceptance}. */
    String formId();

    /**
     * The facts that the form shows and the values it starts with, by field key: texts, numbers, booleans, dates as
     * ISO text, lists and maps of these (options as a list of maps with {@code label} and {@code value}).
     *
     * @param process reads the variables of the task's own process
     */
    Map<String, Object> show(N number, Function<String, Object> process);

    /**
     * What the description of the task says to whoever looks at it, without personal data of a party; null for nothing.
     *
     * @param process reads the variables of the task's own process
     * @param assignee log-in name of whoever has claimed the task, or null
     */
    default String describe(N number, Function<String, Object> process, String assignee) {
        return null;
    }

    /** Keys of the fields that are meant for the number of a person and sealed by their own way; no narrative. */
    default Set<String> personal() {
        return Set.of();
    }

    /**
     * Takes in what was typed: checks it, writes it to the case, and answers the process variables to set.
     *
     * @throws FormRejected when an entry cannot stand; nothing is written then and the typed values stay in the form
     */
    Variables take(FormEntry entry);
}
