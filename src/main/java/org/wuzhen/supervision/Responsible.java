package org.wuzhen.supervision;

import java.util.List;

/**
 * Who answers for a matter.
 *
 * @param task the task as the office calls it, or null
 * @param person log-in name of whoever has it in hand, or null
 * @param groups the posts that answer, {@code MEDIATOR.04}
 * @param unit in words: 大沽街道 调解员
 * @param department code of the department, or null for the centre's own staff
 * @param centre code of the centre where they sit
 */
public record Responsible(
        String task, String person, List<String> groups, String unit, String department, String centre) {

    public Responsible {
        groups = List.copyOf(groups);
    }

    /** Comma separated. */
    public String groupText() {
        return String.join(",", groups);
    }
}
