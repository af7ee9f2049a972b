package org.wuzhen.database;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks for a text in every column of every table of the engine, as a dump of them would show it. */
public final class EngineTables {

    private EngineTables() {}

    /** The rows that hold the text, in clear or inside bytes, each as {@code table: row}; upper and lower case alike. */
    public static List<String> holding(DataSource database, String text) {
        List<String> tables = tables(database, "act\\_%");
        if (tables.size() < 40) {
            throw new IllegalStateException("These are not all tables of the engine: " + tables);
        }
        return holding(database, tables, text);
    }

    /** As {@link #holding}, in every table of every schema of the database. */
    public static List<String> anywhere(DataSource database, String text) {
        List<String> tables = tables(database, "%");
        if (tables.size() < 80) {
            throw new IllegalStateException("These are not all tables: " + tables);
        }
        return holding(database, tables, text);
    }

    private static List<String> tables(DataSource database, String pattern) {
        return new JdbcTemplate(database)
                .queryForList(
                        "select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables"
                                + " where table_schema not in ('pg_catalog', 'information_schema')"
                                + " and lower(table_name) like ? and table_type = 'BASE TABLE' order by 1",
                        String.class,
                        pattern);
    }

    private static List<String> holding(DataSource database, List<String> tables, String text) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        String bytes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        String escaped = text.chars()
                .mapToObj(c -> c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c))
                .collect(Collectors.joining())
                .toLowerCase(Locale.ROOT);
        List<String> found = new ArrayList<>();
        for (String table : tables) {
            jdbc.queryForList("select t::text from " + table + " t", String.class).stream()
                    .filter(row -> {
                        String lower = row.toLowerCase(Locale.ROOT);
                        return lower.contains(text.toLowerCase(Locale.ROOT))
                                || lower.contains(bytes)
                                || lower.contains(escaped);
                    })
                    .forEach(row -> found.add(table + ": " + row));
        }
        return found;
    }
}
