package org.wuzhen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** The ends of a model, as it is drawn, and those that the cases of a centre have come to. */
public final class Ends {

    private static final Pattern END = Pattern.compile("<bpmn:endEvent id=\"(\\w+)\"");

    private Ends() {}

    /** All ends that are drawn in the model of this key, those of its sub-processes included. */
    public static Set<String> drawn(String process) {
        try {
            return END.matcher(Files.readString(Path.of("processes", process, process + ".bpmn")))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ends of this process that cases of the centre have come to, by the engine's own history. */
    public static Set<String> reached(JdbcTemplate sql, String process, String centre) {
        return new TreeSet<>(sql.queryForList(
                "select distinct a.act_id_ from act_hi_actinst a join act_hi_procinst p on p.id_ = a.proc_inst_id_"
                        + " where p.proc_def_key_ = ? and p.business_key_ like ? and a.act_type_ like '%EndEvent'",
                String.class, process, "BH" + centre + "%"));
    }
}
