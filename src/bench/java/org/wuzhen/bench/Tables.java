package org.wuzhen.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tables that hold something of a case, found in the database itself: those that bear its number, those that hang on
 * them, and the engine's. A stage that gains a table is copied with it.
 */
final class Tables {

    /** How much of the engine is copied with a case. */
    enum Depth {
        /** Everything. */
        WHOLE,
        /** What runs, with the history that an open case needs to go on. */
        RUNNING,
        /** Of what has ended, the processes and the tasks. */
        TASKS,
        /** What lists read, and what runs: nothing of what happened before. */
        OPEN_LINE,
        /** What the list of cases reads. */
        LINE
    }

    /**
     * One table, or a part of one.
     *
     * @param from what follows {@code from}, with the table's alias {@code t}
     * @param key expression for the case number
     * @param references by column, the table whose rows it names by id
     */
    record Table(
            String name,
            List<Column> columns,
            String from,
            String key,
            Map<String, String> references,
            Set<Depth> depths,
            boolean engine) {

        Table as(String otherFrom, String otherKey, Depth... others) {
            return new Table(name, columns, otherFrom, otherKey, references, Set.of(others), engine);
        }
    }

    record Column(String name, String type) {}

    private static final Set<String> LEFT_OUT = Set.of("demo_progress");

    /** What a line of the list of cases stands on. */
    private static final Set<String> LISTED = Set.of(
            "case_file",
            "case_party",
            "case_sealed_text",
            "case_reached",
            "case_admitted",
            "case_recused",
            "case_asked",
            "ledger_case");

    /** Ids of rows that no constraint speaks of. */
    private static final Map<String, String> UNWRITTEN = Map.of(
            "agreement_instalment.debtor", "case_party",
            "agreement_signature.party", "case_party",
            "access_reveal.party", "case_party",
            "confirmation_consent.party", "case_party",
            "confirmation_delivery.party", "case_party",
            "access_reveal.sealed_text", "case_sealed_text",
            "ledger_case.clock", "case_clock");

    private final List<Table> all = new ArrayList<>();

    Tables(Connection database) throws SQLException {
        Map<String, List<Column>> columns = columns(database);
        List<String[]> keys = foreignKeys(database);
        Map<String, Table> ours = new LinkedHashMap<>();
        add(ours, columns, keys, "case_file", "case_file t", "t.number");
        columns.forEach((table, its) -> {
            if (has(its, "case_number") && !LEFT_OUT.contains(table)) {
                add(ours, columns, keys, table, table + " t", "t.case_number");
            }
        });
        add(ours, columns, keys, "ledger_case", "ledger_case t", "t.number");
        for (boolean found = true; found; ) {
            found = false;
            for (String[] key : keys) {
                Table parent = ours.get(key[2]);
                if (parent != null && !ours.containsKey(key[0]) && key[3].equals("id")) {
                    String alias = "p" + ours.size();
                    add(
                            ours,
                            columns,
                            keys,
                            key[0],
                            key[0] + " t join " + parent.from().replaceAll("\\bt\\b", alias) + " on " + alias
                                    + ".id = t." + key[1],
                            parent.key().replaceAll("\\bt\\b", alias));
                    found = true;
                }
            }
        }
        all.addAll(inOrder(ours, keys));
        engine(columns);
    }

    private static List<Table> inOrder(Map<String, Table> ours, List<String[]> keys) {
        Map<String, Table> left = new LinkedHashMap<>(ours);
        List<Table> order = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Table> next = left.values().stream()
                    .filter(table -> keys.stream()
                            .filter(key -> key[0].equals(table.name()) && !key[2].equals(table.name()))
                            .noneMatch(key -> left.containsKey(key[2])))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("Tables hang on each other: " + left.keySet());
            }
            next.forEach(table -> left.remove(table.name()));
            order.addAll(next);
        }
        return order;
    }

    /** In an order in which no row comes before one that it hangs on. */
    List<Table> all() {
        return all;
    }

    List<Table> of(Depth depth) {
        return all.stream().filter(table -> table.depths().contains(depth)).toList();
    }

    /** Names of all, without doubles. */
    Set<String> names() {
        return all.stream().map(Table::name).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private static void add(
            Map<String, Table> ours,
            Map<String, List<Column>> columns,
            List<String[]> keys,
            String name,
            String from,
            String key) {
        Map<String, String> references = new HashMap<>();
        keys.stream().filter(k -> k[0].equals(name)).forEach(k -> {
            String table = whoseId(keys, k);
            if (table != null) {
                references.put(k[1], table);
            }
        });
        UNWRITTEN.forEach((column, table) -> {
            if (column.startsWith(name + ".")) {
                references.put(column.substring(name.length() + 1), table);
            }
        });
        ours.put(name, new Table(name, columns.get(name), from, key, references, depths(name), false));
    }

    /** The table whose id stands in a key, also where the key leads there by another table's; or null. */
    private static String whoseId(List<String[]> keys, String[] key) {
        if (key[3].equals("id")) {
            return key[2];
        }
        return keys.stream()
                .filter(k -> k[0].equals(key[2]) && k[1].equals(key[3]) && k[3].equals("id"))
                .map(k -> k[2])
                .findFirst()
                .orElse(null);
    }

    private static Set<Depth> depths(String table) {
        if (LISTED.contains(table)) {
            return Set.of(Depth.values());
        }
        return table.equals("case_clock")
                ? Set.of(Depth.WHOLE, Depth.RUNNING, Depth.TASKS, Depth.OPEN_LINE)
                : Set.of(Depth.WHOLE, Depth.RUNNING, Depth.TASKS);
    }

    private void engine(Map<String, List<Column>> columns) {
        String number = "h.business_key_";
        String process = " t join act_hi_procinst h on h.proc_inst_id_ = t.";
        Depth whole = Depth.WHOLE;
        Depth running = Depth.RUNNING;
        Depth line = Depth.OPEN_LINE;
        Table bytes = engineTable(columns, "act_ge_bytearray", "", number, whole);
        all.add(bytes.as(
                "act_ge_bytearray t join act_ru_variable v on v.bytearray_id_ = t.id_"
                        + " join act_hi_procinst h on h.proc_inst_id_ = v.proc_inst_id_",
                number,
                whole,
                running,
                line));
        all.add(bytes.as("act_ge_bytearray" + process + "root_proc_inst_id_", number, whole));
        all.add(bytes.as(
                "act_ge_bytearray t join act_hi_varinst v on v.bytearray_id_ = t.id_"
                        + " join act_hi_procinst h on h.proc_inst_id_ = v.proc_inst_id_",
                number,
                running));
        for (String table : List.of("act_ru_execution", "act_ru_task", "act_ru_variable", "act_ru_event_subscr")) {
            all.add(engineTable(columns, table, process + "proc_inst_id_", number, whole, running, line));
        }
        all.add(engineTable(columns, "act_ru_job", process + "process_instance_id_", number, whole, running, line));
        String task = " join act_ru_task k on k.id_ = t.%s join act_hi_procinst h on h.proc_inst_id_ = k.proc_inst_id_";
        all.add(engineTable(
                columns, "act_ru_identitylink", " t" + task.formatted("task_id_"), number, whole, running, line));
        all.add(engineTable(
                columns,
                "act_ru_authorization",
                " t" + task.formatted("resource_id_ and t.resource_type_ = 7"),
                number,
                whole,
                running,
                line));
        all.add(engineTable(columns, "act_hi_procinst", " h", number, whole, running, Depth.TASKS)
                .as("act_hi_procinst t", "t.business_key_", whole, running, Depth.TASKS));
        all.add(engineTable(
                columns, "act_hi_taskinst", process + "proc_inst_id_", number, whole, running, Depth.TASKS));
        for (String table : List.of("act_hi_actinst", "act_hi_varinst")) {
            all.add(engineTable(columns, table, process + "proc_inst_id_", number, whole, running));
        }
        all.add(engineTable(columns, "act_hi_identitylink", process + "root_proc_inst_id_", number, whole, running));
        for (String table : List.of("act_hi_detail", "act_hi_op_log", "act_hi_incident", "act_hi_comment")) {
            all.add(engineTable(columns, table, process + "proc_inst_id_", number, whole));
        }
        for (String table : List.of("act_hi_decinst", "act_hi_dec_in", "act_hi_dec_out")) {
            all.add(engineTable(columns, table, process + "root_proc_inst_id_", number, whole));
        }
        all.add(engineTable(columns, "act_hi_job_log", process + "process_instance_id_", number, whole));
    }

    private static Table engineTable(
            Map<String, List<Column>> columns, String name, String from, String key, Depth... depths) {
        return new Table(name, columns.get(name), name + from, key, Map.of(), Set.of(depths), true);
    }

    private static boolean has(List<Column> columns, String name) {
        return columns.stream().anyMatch(column -> column.name().equals(name));
    }

    private static Map<String, List<Column>> columns(Connection database) throws SQLException {
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        try (PreparedStatement read = database.prepareStatement("""
                        select table_name, column_name, data_type from information_schema.columns
                        where table_schema = 'public' and is_generated = 'NEVER'
                        order by table_name, ordinal_position""");
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                columns.computeIfAbsent(rows.getString(1), table -> new ArrayList<>())
                        .add(new Column(rows.getString(2), rows.getString(3)));
            }
        }
        return columns;
    }

    /** Table, column, table referred to, its column. */
    private static List<String[]> foreignKeys(Connection database) throws SQLException {
        List<String[]> keys = new ArrayList<>();
        try (PreparedStatement read = database.prepareStatement("""
                        select c.conrelid::regclass::text, a.attname, c.confrelid::regclass::text, b.attname
                        from pg_constraint c
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                        join pg_attribute b on b.attrelid = c.confrelid and b.attnum = c.confkey[1]
                        where c.contype = 'f' and array_length(c.conkey, 1) = 1
                        order by c.conrelid::regclass::text, a.attname""");
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                keys.add(new String[] {rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)});
            }
        }
        return keys;
    }
}
