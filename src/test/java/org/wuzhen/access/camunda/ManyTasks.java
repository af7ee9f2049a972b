package org.wuzhen.access.camunda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Open tasks of an office, laid into the tables all at once. */
final class ManyTasks {

    /** For each post at a centre. */
    static final int PER_POST = 300;

    private ManyTasks() {}

    /**
     * Lays down tasks with their cases, processes, grants and variables.
     *
     * @param from number of the first, not laid down before
     * @param to number of the last
     * @param posts how many posts at centres they are spread over
     */
    static void lay(JdbcTemplate jdbc, int from, int to, int posts) {
        try {
            String sql = new ClassPathResource("many-tasks.sql", ManyTasks.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace(":from", Integer.toString(from))
                    .replace(":to", Integer.toString(to))
                    .replace(":posts", Integer.toString(posts));
            jdbc.execute(sql);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
