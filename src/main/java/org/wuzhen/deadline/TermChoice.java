package org.wuzhen.deadline;

import java.util.List;

/**
 * A term of the rule table, as somebody chooses it from a list.
 *
 * @param key kebab name, such as {@code mediation}
 * @param label the office's name of the term in the general case
 * @param special names of the rows that hold for some dispute types or risks only, such as 劳动争议调解期限
 * @param byType whether the dispute type matters
 * @param byRisk whether the risk colour matters
 * @param byMode whether it is shorter under a graded response
 */
public record TermChoice(
        String key,
        String label,
        TermKind kind,
        TermUnit unit,
        List<String> special,
        boolean byType,
        boolean byRisk,
        boolean byMode) {

    public TermChoice {
        special = List.copyOf(special);
    }
}
