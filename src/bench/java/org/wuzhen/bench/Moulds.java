package org.wuzhen.bench;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.demo.UsualWork;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;

/**
 * Works the sample cases through the forms, and further, step by step to the archive; each state on the way is a mould
 * for copies. Afterwards the worked cases are taken out of the database again.
 */
final class Moulds {

    private static final Logger LOG = LoggerFactory.getLogger(Moulds.class);
    private static final int MOST_STEPS = 25;

    private final UsualWork work;
    private final Directory directory;
    private final DataSource owner;
    private final Tables tables;
    private final List<Prototype> all = new ArrayList<>();
    private final Prototype.Surroundings around;

    Moulds(UsualWork work, Directory directory, DataSource owner, Tables tables) throws SQLException {
        this.work = work;
        this.directory = directory;
        this.owner = owner;
        this.tables = tables;
        this.around = surroundings();
    }

    List<Prototype> all() {
        return all;
    }

    void make() throws SQLException {
        List<CaseNumber> numbers = work.samples();
        all.addAll(read(numbers));
        Set<CaseNumber> going = new HashSet<>(numbers);
        for (int step = 0; step < MOST_STEPS && !going.isEmpty(); step++) {
            List<CaseNumber> moved = new ArrayList<>();
            for (CaseNumber number : List.copyOf(going)) {
                try {
                    if (work.goOn(number).isPresent()) {
                        moved.add(number);
                        continue;
                    }
                } catch (RuntimeException e) {
                    LOG.info("{} goes no further by what is usually typed: {}", number, e.toString());
                }
                going.remove(number);
            }
            all.addAll(read(moved));
        }
        takeOut(numbers);
    }

    private List<Prototype> read(Collection<CaseNumber> numbers) throws SQLException {
        if (numbers.isEmpty()) {
            return List.of();
        }
        Map<String, Map<Tables.Table, List<Prototype.Row>>> found = new LinkedHashMap<>();
        numbers.forEach(number -> found.put(number.value(), new LinkedHashMap<>()));
        try (Connection database = owner.getConnection()) {
            try (Statement zone = database.createStatement()) {
                zone.execute("set time zone 'UTC'");
            }
            Array keys = database.createArrayOf(
                    "text", numbers.stream().map(CaseNumber::value).toArray());
            for (Tables.Table table : tables.all()) {
                StringBuilder columns = new StringBuilder();
                table.columns()
                        .forEach(column ->
                                columns.append(", t.").append(column.name()).append("::text"));
                String order = table.columns().stream()
                                .anyMatch(column -> column.name().equals("id"))
                        ? " order by t.id"
                        : table.engine() ? " order by t.id_" : "";
                try (PreparedStatement read = database.prepareStatement("select " + table.key() + columns + " from "
                        + table.from() + " where " + table.key() + " = any(?)" + order)) {
                    read.setArray(1, keys);
                    try (ResultSet rows = read.executeQuery()) {
                        while (rows.next()) {
                            String[] values = new String[table.columns().size()];
                            for (int i = 0; i < values.length; i++) {
                                values[i] = rows.getString(i + 2);
                            }
                            found.get(rows.getString(1))
                                    .computeIfAbsent(table, t -> new ArrayList<>())
                                    .add(new Prototype.Row(values));
                        }
                    }
                }
            }
        }
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        return found.entrySet().stream()
                .map(entry -> new Prototype(entry.getKey(), entry.getValue(), today, around))
                .toList();
    }

    private void takeOut(List<CaseNumber> numbers) throws SQLException {
        try (Connection database = owner.getConnection()) {
            database.setAutoCommit(false);
            Array keys = database.createArrayOf(
                    "text", numbers.stream().map(CaseNumber::value).toArray());
            // children first; the rows of history that lead to the others last
            List<Tables.Table> order = new ArrayList<>(tables.all());
            Collections.reverse(order);
            order.sort(Comparator.comparing(table ->
                    table.name().equals("act_hi_procinst") ? 2 : table.name().equals("act_ge_bytearray") ? 1 : 0));
            for (Tables.Table table : order) {
                try (PreparedStatement delete = database.prepareStatement("delete from " + table.name()
                        + " where ctid = any(array(select t.ctid from " + table.from() + " where " + table.key()
                        + " = any(?)))")) {
                    delete.setArray(1, keys);
                    delete.executeUpdate();
                }
            }
            try (PreparedStatement progress =
                    database.prepareStatement("delete from demo_progress where case_number = any(?)")) {
                progress.setArray(1, keys);
                progress.executeUpdate();
            }
            database.commit();
        }
    }

    private Prototype.Surroundings surroundings() throws SQLException {
        Map<String, Centre> centres = new HashMap<>();
        directory.centres().forEach(centre -> centres.put(centre.code(), centre));
        Map<String, String> names = new HashMap<>();
        directory.people().forEach(person -> names.put(person.id(), person.name()));
        Map<String, List<PostHolding>> held = new HashMap<>();
        directory.heldToday().forEach(holding -> held.computeIfAbsent(holding.person(), p -> new ArrayList<>())
                .add(holding));
        Set<String> shared = new HashSet<>();
        try (Connection database = owner.getConnection();
                Statement read = database.createStatement()) {
            for (String query : List.of(
                    "select id_ from act_re_procdef",
                    "select id_ from act_re_deployment",
                    "select id_ from act_re_decision_def",
                    "select id_ from act_re_camformdef",
                    "select id_ from act_re_decision_req_def",
                    "select id_ from act_ru_jobdef")) {
                try (ResultSet ids = read.executeQuery(query)) {
                    while (ids.next()) {
                        String id = ids.getString(1);
                        shared.add(id.substring(id.lastIndexOf(':') + 1));
                    }
                }
            }
        }
        return new Prototype.Surroundings() {
            @Override
            public Prototype.Seat seat(String login, String centre) {
                return held.getOrDefault(login, List.of()).stream()
                        .filter(holding -> holding.centre().equals(centre))
                        .filter(holding -> holding.deputyFor() == null)
                        // a receptionist is mostly something else as well
                        .min(Comparator.comparing((PostHolding holding) -> holding.post() == Post.RECEPTIONIST)
                                .thenComparing(PostHolding::post))
                        .map(holding -> new Prototype.Seat(holding.post(), holding.department()))
                        .orElse(null);
            }

            @Override
            public String nameOf(String login) {
                return names.get(login);
            }

            @Override
            public Centre centre(String code) {
                return centres.get(code);
            }

            @Override
            public boolean person(String login) {
                return names.containsKey(login);
            }

            @Override
            public boolean shared(String uuid) {
                return shared.contains(uuid);
            }
        };
    }
}
