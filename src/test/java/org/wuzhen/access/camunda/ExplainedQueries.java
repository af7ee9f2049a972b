package org.wuzhen.access.camunda;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** How the database would answer the engine's task queries, by its indexes wherever there is one. */
final class ExplainedQueries {

    /** What the planner takes for a few thousand rows where it would not for many. */
    private static final List<String> SWEEPING = List.of("seqscan", "hashjoin", "mergejoin");

    private static final Pattern VALUE = Pattern.compile("(.*?)\\((String|Integer|Long|Timestamp)\\)(?:, |$)");
    private static final Pattern ASKED = Pattern.compile("\\?");
    private static final Pattern CONDITION = Pattern.compile("(?:Index Cond|Join Filter): (.*)");

    private final JdbcTemplate jdbc;

    ExplainedQueries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By what rows are found and joined when the task queries of some work run. */
    List<String> of(Runnable work) {
        Logger log = (Logger) LoggerFactory.getLogger("org.camunda.bpm.engine.impl.persistence.entity.TaskEntity");
        Level before = log.getLevel();
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        log.addAppender(heard);
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        try {
            work.run();
        } finally {
            log.detachAppender(heard);
            log.setLevel(before);
            log.setAdditive(true);
        }
        List<String> conditions = new ArrayList<>();
        String asked = null;
        for (ILoggingEvent event : heard.list) {
            String text = event.getFormattedMessage();
            if (text.contains("Preparing: ")) {
                asked = text.substring(text.indexOf("Preparing: ") + "Preparing: ".length());
            } else if (text.contains("Parameters: ") && asked != null) {
                conditions.addAll(conditions(asked, text.substring(text.indexOf("Parameters: ") + 12)));
            }
        }
        return conditions;
    }

    private List<String> conditions(String sql, String values) {
        Matcher value = VALUE.matcher(values);
        Matcher place = ASKED.matcher(sql);
        StringBuilder whole = new StringBuilder();
        while (place.find() && value.find()) {
            boolean number = value.group(2).equals("Integer") || value.group(2).equals("Long");
            place.appendReplacement(
                    whole, Matcher.quoteReplacement(number ? value.group(1) : "'" + value.group(1) + "'"));
        }
        place.appendTail(whole);
        SWEEPING.forEach(way -> jdbc.execute("set local enable_" + way + " = off"));
        try {
            return jdbc.queryForList("explain (costs off) " + whole, String.class).stream()
                    .map(CONDITION::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .toList();
        } finally {
            SWEEPING.forEach(way -> jdbc.execute("set local enable_" + way + " = on"));
        }
    }
}
