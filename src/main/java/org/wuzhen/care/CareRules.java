package org.wuzhen.care;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wuzhen.deadline.WorkingCalendar;
import org.wuzhen.engine.RuleTables;

/** Asks the two tables of 问诊: who may be on the list by which law, and how often somebody is asked after. */
@Component
public class CareRules {

    private final RuleTables tables;
    private final Clock clock;

    CareRules(RuleTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** The kinds of people for whom there is a law in force today, in the order of the table. */
    public List<Group> groups() {
        int day = Integer.parseInt(
                LocalDate.now(clock.withZone(WorkingCalendar.ZONE)).format(DateTimeFormatter.BASIC_ISO_DATE));
        return tables.ask("care-group", Map.of("careDay", day)).stream()
                .map(row -> new Group(
                        text(row, "group"),
                        text(row, "label"),
                        text(row, "basis"),
                        text(row, "basisVersion"),
                        text(row, "department"),
                        text(row, "row")))
                .toList();
    }

    /** One of them; empty when there is no law in force for it. */
    public Optional<Group> group(String code) {
        return groups().stream().filter(group -> group.code().equals(code)).findFirst();
    }

    /**
     * How often.
     *
     * @param last how the last contact came out, or null before the first
     */
    public Advice advice(Level level, String group, Outcome last) {
        List<Map<String, Object>> rows = tables.ask(
                "care-frequency",
                Map.of("careLevel", level.name(), "careGroup", group, "lastCare", last == null ? "NONE" : last.name()));
        if (rows.size() != 1) {
            throw new IllegalStateException("care-frequency answers " + rows.size() + " rows");
        }
        Map<String, Object> row = rows.get(0);
        return new Advice(
                ((Number) row.get("days")).intValue(), text(row, "reason"), text(row, "basis"), text(row, "row"));
    }

    private static String text(Map<String, Object> row, String column) {
        return String.valueOf(row.get(column));
    }
}
