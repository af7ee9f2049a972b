package org.wuzhen.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.scripting.defaults.DefaultParameterHandler;
import org.apache.ibatis.session.SqlSessionFactory;
import org.springframework.context.ApplicationContext;
import org.wuzhen.access.ActAs;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.sealing.Seal;

/** Asks the list of cases and the work list as a person does, and says how long it takes, how much is read, and by which plan. */
public final class ListSpeed {

    private static final Pattern READ = Pattern.compile("Buffers: shared (?:hit=(\\d+))?(?: ?read=(\\d+))?");

    private static final Pattern WALK = Pattern.compile("Index Scan (Backward )?using \\S+ on ledger_case");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by Filter: (\\d+)");

    private final CaseList list;
    private final Worklist worklist;
    private final LedgerMapper ledger;
    private final CaseAccess access;
    private final ActAs actAs;
    private final Seal seal;
    private final Clock clock;
    private final LedgerProperties limits;
    private final SqlSessionFactory statements;
    private final DataSource database;

    public ListSpeed(ApplicationContext application) {
        this.list = application.getBean(CaseList.class);
        this.worklist = application.getBean(Worklist.class);
        this.ledger = application.getBean(LedgerMapper.class);
        this.access = application.getBean(CaseAccess.class);
        this.actAs = application.getBean(ActAs.class);
        this.seal = application.getBean(Seal.class);
        this.clock = application.getBean(Clock.class);
        this.limits = application.getBean(LedgerProperties.class);
        this.statements = application.getBean(SqlSessionFactory.class);
        this.database = application.getBean(DataSource.class);
    }

    /**
     * What one look at the list took.
     *
     * @param total how many it says that there are
     */
    public record Look(double millis, int total, boolean more) {}

    /** The page with all its counts, as the person sees it. */
    public Look look(String person, ListQuestions.Question question) {
        return actAs.run(person, () -> {
            long begun = System.nanoTime();
            CaseList.Page page = list.page(question.search(), question.sort(), question.page());
            return new Look((System.nanoTime() - begun) / 1e6, page.total(), page.more());
        });
    }

    /** Milliseconds that a page of the work list takes, for each of its choices. */
    public List<Double> worklist(String person) {
        List<Double> millis = new ArrayList<>();
        for (Worklist.Show show : Worklist.Show.values()) {
            for (Lamp lamp : new Lamp[] {null, Lamp.RED, Lamp.GREEN}) {
                actAs.run(person, () -> {
                    long begun = System.nanoTime();
                    worklist.page(show, lamp, 1);
                    millis.add((System.nanoTime() - begun) / 1e6);
                });
            }
        }
        return millis;
    }

    /** The plan of each statement behind a page, as it was run. */
    public Map<String, List<String>> plans(String person, ListQuestions.Question question) {
        return actAs.run(person, () -> {
            CaseQuery query = CaseQuery.of(
                            question.search(),
                            question.sort(),
                            access.sight(),
                            list.everywhere(access.sight()),
                            clock.instant(),
                            list.handlers(question.search().handler(), access.sight()),
                            text -> String.join(",", seal.fingerprints(text)))
                    .orElseThrow();
            Map<String, List<String>> plans = new LinkedHashMap<>();
            plans.put("moving", plan("moving", Map.of("q", query)));
            plans.put("resting", plan("resting", Map.of("q", query, "limit", limits.countLimit())));
            plans.put("list", plan("list", Map.of("q", asked(query), "limit", CaseList.PAGE_SIZE, "offset", 0)));
            return plans;
        });
    }

    private CaseQuery asked(CaseQuery query) {
        return Census.of(ledger, query, limits.countLimit()).asked();
    }

    /** How many pages of 8 kB a plan touched. */
    public static long buffers(List<String> plan) {
        for (String line : plan) {
            Matcher read = READ.matcher(line);
            if (read.find()) {
                return number(read.group(1)) + number(read.group(2));
            }
        }
        return 0;
    }

    /**
     * How many lines of the register a plan fetched along an index and threw away again; those that an index alone told are
     * cheap and not among them.
     */
    public static long walked(List<String> plan) {
        long most = 0;
        boolean walks = false;
        for (String line : plan) {
            if (line.contains("actual ")) {
                walks = WALK.matcher(line).find();
            }
            Matcher removed = REMOVED.matcher(line);
            if (walks && removed.find()) {
                most = Math.max(most, Long.parseLong(removed.group(1)));
            }
        }
        return most;
    }

    private static long number(String text) {
        return text == null ? 0 : Long.parseLong(text);
    }

    private List<String> plan(String id, Map<String, Object> parameters) {
        MappedStatement statement =
                statements.getConfiguration().getMappedStatement(LedgerMapper.class.getName() + "." + id);
        BoundSql sql = statement.getBoundSql(parameters);
        List<String> lines = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement explain =
                        connection.prepareStatement("explain (analyze, buffers, timing off) " + sql.getSql())) {
            new DefaultParameterHandler(statement, parameters, sql).setParameters(explain);
            try (ResultSet rows = explain.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return lines;
    }

    /** The value below which so many of a hundred lie. */
    public static double percentile(double[] millis, int percent) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }
}
