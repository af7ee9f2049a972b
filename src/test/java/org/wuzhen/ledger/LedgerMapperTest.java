package org.wuzhen.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.cursor.Cursor;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wuzhen.access.Sight;
import org.wuzhen.casefile.CaseCircle;
import org.wuzhen.casefile.RiskLevel;
import org.wuzhen.casefile.Stage;
import org.wuzhen.database.TestDatabase;

/** The tables of the ledger, as the application role sees them. */
class LedgerMapperTest {

    private static final String A = "BH02202611230001";
    private static final String B = "BH02202611230002";
    private static final String C = "BH03202611230011";
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Sight ALL = new Sight("head", Set.of("02", "03"), Set.of("02", "03"));

    private DataSource database;
    private SqlSession session;
    private LedgerMapper mapper;
    private PlainLook plain;

    @BeforeEach
    void open() throws Exception {
        database = TestDatabase.newDatabase().application();
        Configuration configuration =
                new Configuration(new Environment("test", new JdbcTransactionFactory(), database));
        configuration.setMapUnderscoreToCamelCase(true);
        configuration.setArgNameBasedConstructorAutoMapping(true);
        for (String xml : List.of(
                "org/wuzhen/access/SightMapper.xml",
                "org/wuzhen/ledger/LedgerMapper.xml",
                "org/wuzhen/ledger/PlainLook.xml")) {
            try (InputStream in = getClass().getClassLoader().getResourceAsStream(xml)) {
                new XMLMapperBuilder(in, configuration, xml, configuration.getSqlFragments()).parse();
            }
        }
        session = new SqlSessionFactoryBuilder().build(configuration).openSession(true);
        mapper = session.getMapper(LedgerMapper.class);
        plain = session.getMapper(PlainLook.class);
        file(A, "02", "clerk", null, "2026-11-20");
        file(B, "02", "clerk", "mediator", "2026-11-21");
        file(C, "03", "other", null, "2026-11-22");
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void the_next_clock_to_run_out_comes_first_then_the_graver_risk_then_the_newer_case() throws Exception {
        enterAll();
        assertThat(numbers(ALL)).containsExactly(C, B, A);

        sql("update case_file set risk = 'RED' where number = '" + A + "'");
        enterAll();
        assertThat(numbers(ALL)).containsExactly(A, C, B);

        clock(B, "mediation", "2026-12-20", null, null);
        clock(C, "mediation", "2026-12-22", null, null);
        clock(C, "task", "2026-12-18", null, null);
        enterAll();
        assertThat(numbers(ALL)).containsExactly(C, B, A);

        sql("update case_clock set ended_at = now() where term = 'task'");
        enterAll();
        assertThat(numbers(ALL)).containsExactly(B, C, A);
    }

    @Test
    void a_clock_that_stands_still_gives_a_light_but_no_urgency() throws Exception {
        clock(A, "mediation", "2026-12-01", "2026-11-25", null);
        clock(B, "mediation", "2026-12-20", null, null);
        clock(C, "mediation", "2026-11-01", null, "2026-11-02");
        enterAll();

        List<CaseRow> rows = mapper.list(query(ALL, null, null, null, null, null, null), 10, 0);

        assertThat(rows).extracting(CaseRow::number).containsExactly(B, C, A);
        assertThat(rows).extracting(row -> row.clock() != null).containsExactly(true, false, true);
        assertThat(rows.get(2).clock()).contains("\"of\": \"" + A);
    }

    @Test
    void what_may_be_seen_is_seen_and_counted() throws Exception {
        sql("update case_file set restricted = true where number = '" + B + "'");
        enterAll();

        assertThat(numbers(new Sight("x", Set.of("02"), Set.of()))).containsExactly(A);
        assertThat(numbers(new Sight("x", Set.of("02"), Set.of("02")))).containsExactlyInAnyOrder(A, B);
        assertThat(numbers(new Sight("x", Set.of(), Set.of("02")))).containsExactly(B);
        assertThat(numbers(new Sight("mediator", Set.of(), Set.of()))).isEmpty();
        assertThat(numbers(new Sight("clerk", Set.of("03"), Set.of()))).containsExactlyInAnyOrder(A, C);
        assertThat(numbers(new Sight("", Set.of(), Set.of()))).isEmpty();
    }

    @Test
    void a_search_narrows_by_each_of_its_parts() throws Exception {
        party(A, "欧阳文博", "id-a", null);
        party(B, "文欧", null, "phone-b");
        party(B, "欧 阳", null, null);
        sql("update case_file set stage = 'TRIAGE', dispute_type = 'TRAFFIC' where number = '" + C + "'");
        enterAll();

        assertThat(found(null, null, "欧阳", null)).containsExactlyInAnyOrder(A, B);
        assertThat(found(null, null, "阳文博", null)).containsExactly(A);
        assertThat(found(null, null, "欧博", null)).isEmpty();
        assertThat(found(null, null, null, "id-a")).containsExactly(A);
        assertThat(found(null, null, null, "phone-b")).containsExactly(B);
        assertThat(found("BH02", null, null, null)).containsExactlyInAnyOrder(A, B);
        assertThat(found(null, "0011", null, null)).containsExactly(C);
        assertThat(numbers(query(ALL, Stage.TRIAGE, null, null, null, null, null)))
                .containsExactly(C);
        assertThat(mapper.list(query(searchOf("type", "TRAFFIC", "centre", "03")), 10, 0))
                .extracting(CaseRow::number)
                .containsExactly(C);
    }

    @Test
    void pages_hold_every_case_once() {
        enterAll();

        CaseQuery all = query(ALL, null, null, null, null, null, null);
        assertThat(mapper.list(all, 2, 0)).hasSize(2);
        assertThat(mapper.list(all, 2, 2)).extracting(CaseRow::number).containsExactly(A);
    }

    @Test
    void a_count_goes_no_further_than_its_limit() throws Exception {
        enterAll();
        Census moving = Census.of(mapper, query(CaseSearch.ALL), 1);
        assertThat(moving.total()).as("lines that move are counted whole").isEqualTo(3);
        assertThat(moving.more()).isFalse();

        sql("update case_file set stage = 'ARCHIVED'");
        enterAll();

        assertThat(mapper.resting(query(CaseSearch.ALL), 3)).isEqualTo(3);
        assertThat(mapper.resting(query(CaseSearch.ALL), 1)).isEqualTo(2);
        Census resting = Census.of(mapper, query(CaseSearch.ALL), 1);
        assertThat(resting.more()).isTrue();
        assertThat(resting.listed()).isEqualTo(1);
        assertThat(resting.counts().any()).isEqualTo("1+");
        assertThat(resting.counts().of(Stage.ARCHIVED)).isEqualTo("1+");
        assertThat(resting.counts().of(Lamp.RED)).isEqualTo("0");
    }

    @Test
    void a_light_is_shown_filtered_and_counted_by_the_same_moments() throws Exception {
        clock(A, "mediation", "2026-11-22", null, null);
        clock(B, "mediation", "2026-11-24", null, null);
        clock(C, "mediation", "2026-11-20", "2026-11-10", null);
        enterAll();

        assertThat(mapper.list(query(CaseSearch.ALL), 10, 0))
                .extracting(row -> row.number() + row.light())
                .containsExactly(A + "RED", B + "AMBER", C + "GREEN");
        for (Lamp lamp : Lamp.values()) {
            CaseQuery query = query(searchOf("light", lamp.name()));
            assertThat(mapper.list(query, 10, 0)).allMatch(row -> row.light() == lamp);
            assertThat(count(query)).isEqualTo(lamp == Lamp.NONE ? 0 : 1);
            assertThat(Census.of(mapper, query, 10).counts().lights())
                    .isEqualTo(Map.of(Lamp.RED, 1, Lamp.AMBER, 1, Lamp.GREEN, 1));
        }
    }

    @Test
    void whatever_is_asked_by_whom_rows_order_and_counts_are_those_of_one_plain_look() throws Exception {
        manyCases(300);
        sql("insert into case_reached (case_number, centre, why, reached_by, reached_at) select number,"
                + " (array['02','03','00'])[1 + (hashtext(number) & 1)], 'w', 'clerk', now() from case_file"
                + " where hashtext(number) % 4 = 0");
        sql("insert into case_asked (case_number, department, centre, asked_by, asked_at) select number,"
                + " (array['HRSS','PSB'])[1 + (hashtext(number) & 1)], centre, 'clerk', now() from case_file"
                + " where hashtext(number) % 3 = 0");
        sql("insert into case_recused (case_number, person, recused_at) select number, 'm1', now() from case_file"
                + " where hashtext(number) % 5 = 0");
        enterAgain();
        Random random = new Random(20261123);
        int found = 0;
        for (int i = 0; i < 400; i++) {
            CaseSearch search = someSearch(random);
            CaseSort sort = new CaseSort(
                    CaseSort.Key.values()[random.nextInt(CaseSort.Key.values().length)], random.nextBoolean());
            CaseQuery query = someSight(random, search, sort);
            List<CaseRow> all = plain.list(query);
            List<CaseRow> rows = new ArrayList<>();
            for (int offset = 0; offset < 303; offset += 50) {
                rows.addAll(mapper.list(query, 50, offset));
            }
            assertThat(rows).as("%s", query).isEqualTo(all);
            Census census = Census.of(mapper, query, 1000);
            assertThat(census.total()).as("%s", query).isEqualTo(all.size());
            assertThat(tallies(census.counts().lights())).as("%s", query).isEqualTo(tallies(plain.lights(query)));
            assertThat(tallies(census.counts().stages())).as("%s", query).isEqualTo(tallies(plain.stages(query)));
            found += all.size();
        }
        assertThat(found).isGreaterThan(3_000);
    }

    @Test
    void every_order_is_the_one_it_says() throws Exception {
        manyCases(200);
        for (CaseSort.Key key : CaseSort.Key.values()) {
            Comparator<CaseRow> order =
                    switch (key) {
                        case URGENCY -> (one, other) -> 0;
                        case NUMBER -> Comparator.comparing(CaseRow::number);
                        case TYPE ->
                            Comparator.comparing(row -> row.disputeType().name());
                        case STAGE -> Comparator.comparing(CaseRow::stage);
                        case RISK -> Comparator.comparing(row -> row.risk() == null ? RiskLevel.YELLOW : row.risk());
                        case HANDLER -> Comparator.comparing(row -> row.handler() == null ? "" : row.handler());
                        case REGISTERED -> Comparator.comparing(CaseRow::registeredAt);
                    };
            List<CaseRow> rows = mapper.list(query(CaseSearch.ALL, new CaseSort(key, false)), 500, 0);
            List<CaseRow> back = mapper.list(query(CaseSearch.ALL, new CaseSort(key, true)), 500, 0);
            assertThat(rows.stream().filter(row -> row.handler() != null).toList())
                    .as("%s", key)
                    .isSortedAccordingTo(order);
            assertThat(back.stream().filter(row -> row.handler() != null).toList())
                    .as("%s", key)
                    .isSortedAccordingTo(order.reversed());
            assertThat(back).containsExactlyInAnyOrderElementsOf(rows);
        }
        List<CaseRow> urgent = mapper.list(query(CaseSearch.ALL), 500, 0);
        assertThat(urgent).extracting(CaseRow::light).startsWith(Lamp.RED).endsWith(Lamp.NONE);
        List<CaseRow> least =
                new ArrayList<>(mapper.list(query(CaseSearch.ALL, new CaseSort(CaseSort.Key.URGENCY, true)), 500, 0));
        Collections.reverse(least);
        assertThat(least).isEqualTo(urgent);
    }

    @Test
    void a_file_reads_the_rows_of_the_list_one_after_the_other() throws Exception {
        manyCases(1200);
        CaseQuery query = query(CaseSearch.ALL);
        session.getConnection().setAutoCommit(false);
        try (Cursor<CaseRow> rows = mapper.read(query, 700, 0)) {
            List<String> read = new ArrayList<>();
            rows.forEach(row -> read.add(row.number()));
            assertThat(read)
                    .hasSize(700)
                    .isEqualTo(mapper.list(query, 700, 0).stream()
                            .map(CaseRow::number)
                            .toList());
        }
        session.rollback(true);
    }

    @Test
    void lights_of_an_older_register_are_worked_out_later() throws Exception {
        clock(A, "mediation", "2026-11-22", null, null);
        enterAll();
        assertThat(mapper.unlit(10)).isEmpty();

        sql("update ledger_case set lit = false");

        assertThat(mapper.unlit(10)).containsExactly(A);
        enter(A);
        assertThat(mapper.unlit(10)).isEmpty();
    }

    @Test
    void a_line_that_is_as_it_was_is_not_written_again() throws Exception {
        clock(A, "mediation", "2026-11-22", null, null);
        enter(A);
        String written = version(A);

        enter(A);
        assertThat(version(A)).isEqualTo(written);

        sql("insert into case_reached (case_number, centre, why, reached_by, reached_at) values ('" + A
                + "', '03', '提级', 'clerk', now())");
        enter(A);
        assertThat(version(A)).isNotEqualTo(written);
    }

    /** Which transaction wrote the line. */
    private String version(String number) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select xmin::text from ledger_case where number = '" + number + "'")) {
            row.next();
            return row.getString(1);
        }
    }

    private void manyCases(int count) throws SQLException {
        sql("insert into case_file (number, centre, community, stage, result, dispute_type, channel, facts, claims,"
                + " people_count, first_receiver, handler, risk, restricted, request_at, registered_at)"
                + " select 'BH' || (array['02','03'])[1 + i % 2] || '2026' || (90000000 + i)::text,"
                + " (array['02','03'])[1 + i % 2], 'c' || i % 3,"
                + " (array['REGISTERED','TRIAGE','MEDIATING','PERFORMING','CLOSED','ARCHIVED'])[1 + i % 6],"
                + " case when i % 6 > 3 then (array['FAILED','WITHDRAWN'])[1 + i % 2] end,"
                + " (array['NEIGHBOUR','TRAFFIC','MEDICAL'])[1 + i % 3], (array['WINDOW','GRID'])[1 + i / 3 % 2], 'f',"
                + " 'c', 2, 'clerk', case when i % 5 > 0 then 'm' || i % 4 end,"
                + " case when i % 7 > 0 then (array['BLUE','YELLOW','ORANGE','RED'])[1 + i % 4] end, i % 11 = 0, now(),"
                + " timestamptz '2026-10-01 09:00+08' + i * interval '5 hours' from generate_series(1, " + count
                + ") i");
        sql("insert into case_clock (case_number, term, label, basis, legal, started_at, state, last_day, due_at,"
                + " paused_at) select number, 'mediation', 'l', 'b', true, now(), jsonb_build_object('due', due,"
                + " 'paused', paused), due, due, case when paused then now() end from (select number,"
                + " date '2026-11-20' + hashtext(number) % 12 as due, hashtext(number) % 5 = 0 as paused"
                + " from case_file where stage not in ('CLOSED', 'ARCHIVED') and number like 'BH0_20269%') f");
        enterAgain();
    }

    private void enterAgain() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select number from case_file")) {
            while (rows.next()) {
                enter(rows.getString(1));
            }
        }
    }

    private static CaseSearch someSearch(Random random) {
        return searchOf(
                "stage", oneOf(random, "", "", "OPEN", "ENDED", "TRIAGE", "ARCHIVED"),
                "type", oneOf(random, "", "", "", "TRAFFIC"),
                "centre", oneOf(random, "", "", "02"),
                "community", oneOf(random, "", "", "", "c1"),
                "risk", oneOf(random, "", "", "", "RED"),
                "light", oneOf(random, "", "RED", "AMBER", "GREEN", "NONE"),
                "channel", oneOf(random, "", "", "", "GRID"),
                "result", oneOf(random, "", "", "", "", "FAILED"),
                "registeredFrom", oneOf(random, "", "", "2026-10-10"),
                "registeredTo", oneOf(random, "", "", "2026-11-10"),
                "dueFrom", oneOf(random, "", "", "", "2026-11-18"),
                "dueTo", oneOf(random, "", "", "", "2026-11-22"));
    }

    private CaseQuery someSight(Random random, CaseSearch search, CaseSort sort) {
        Sight sight =
                switch (random.nextInt(8)) {
                    case 0 -> new Sight("x", Set.of("02"), Set.of());
                    case 1 -> new Sight("m1", Set.of("03"), Set.of("02"));
                    case 2 -> new Sight("clerk", Set.of(), Set.of());
                    case 3 -> new Sight("m2", Set.of("m2", "m1"), Set.of("00"), Set.of(), Set.of(), Set.of("HRSS"));
                    case 4 ->
                        new Sight(
                                "x",
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                Set.of(new CaseCircle.Asked("PSB", "02")),
                                Set.of("HRSS"));
                    case 5 -> new Sight("", Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
                    case 6 -> new Sight("x", Set.of("02", "03", "04", "05", "06"), Set.of("03"));
                    default -> ALL;
                };
        boolean everywhere = sight.centres().containsAll(Set.of("02", "03")) && random.nextBoolean();
        CaseQuery query = CaseQuery.of(search, sort, sight, everywhere, NOW, null, text -> text)
                .orElseThrow();
        return random.nextBoolean() ? query.withFew() : query;
    }

    private static Map<String, Integer> tallies(List<Tally> tallies) {
        return tallies.stream().collect(Collectors.toMap(Tally::name, Tally::count));
    }

    private static Map<String, Integer> tallies(Map<? extends Enum<?>, Integer> counts) {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().name(), Map.Entry::getValue));
    }

    private static String oneOf(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    @Test
    void the_list_follows_the_case() throws Exception {
        assertThat(mapper.list(query(CaseSearch.ALL), 10, 0)).isEmpty();
        enter(A);
        assertThat(mapper.list(query(CaseSearch.ALL), 10, 0))
                .extracting(CaseRow::stage)
                .containsExactly(Stage.REGISTERED);

        sql("update case_file set stage = 'MEDIATING', handler = 'mediator', suspended_at = now() where number = '" + A
                + "'");
        enter(A);

        CaseRow row = mapper.list(query(ALL, null, null, null, null, null, null), 10, 0)
                .get(0);
        assertThat(row.stage()).isEqualTo(Stage.MEDIATING);
        assertThat(row.handler()).isEqualTo("mediator");
        assertThat(row.suspended()).isTrue();
    }

    @Test
    void the_parties_of_a_page_come_side_by_side() throws Exception {
        party(A, "张一", null, null);
        sql("insert into case_party (case_number, side, kind, name, minor) values ('" + A
                + "', 'RESPONDENT', 'PERSON', '李二', true)");
        party(C, "不在本页", null, null);

        assertThat(mapper.parties(List.of(A, B))).extracting(PartyRow::masked).containsExactly("张*", "L.E.");
    }

    private List<String> found(String head, String tail, String name, String fingerprint) {
        return numbers(query(ALL, null, null, head, tail, name, fingerprint));
    }

    private List<String> numbers(Sight sight) {
        return numbers(query(sight, null, null, null, null, null, null));
    }

    private List<String> numbers(CaseQuery query) {
        List<String> numbers =
                mapper.list(query, 10, 0).stream().map(CaseRow::number).toList();
        assertThat(count(query)).isEqualTo(numbers.size());
        return numbers;
    }

    private int count(CaseQuery query) {
        return Census.of(mapper, query, 1000).total();
    }

    private static CaseQuery query(
            Sight sight, Stage stage, String centre, String head, String tail, String name, String fingerprint) {
        CaseSearch search =
                searchOf("stage", stage == null ? "" : stage.name(), "centre", centre == null ? "" : centre);
        return new CaseQuery(
                sight,
                false,
                false,
                search,
                CaseSort.URGENCY,
                NOW,
                null,
                head,
                tail,
                name,
                fingerprint,
                null,
                null,
                null,
                null);
    }

    private static CaseQuery query(CaseSearch search) {
        return query(search, CaseSort.URGENCY);
    }

    private static CaseQuery query(CaseSearch search, CaseSort sort) {
        return CaseQuery.of(search, sort, ALL, false, NOW, null, text -> text).orElseThrow();
    }

    /** A search by some fields of the form. */
    private static CaseSearch searchOf(String... fields) {
        Map<String, String> typed = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            typed.put(fields[i], fields[i + 1]);
        }
        return new CaseSearchForm(
                        typed.get("text"),
                        typed.get("stage"),
                        typed.get("type"),
                        typed.get("centre"),
                        typed.get("community"),
                        typed.get("risk"),
                        typed.get("light"),
                        typed.get("handler"),
                        typed.get("channel"),
                        typed.get("result"),
                        typed.get("registeredFrom"),
                        typed.get("registeredTo"),
                        typed.get("dueFrom"),
                        typed.get("dueTo"))
                .search();
    }

    private void enterAll() {
        Arrays.asList(A, B, C).forEach(this::enter);
    }

    /** Enters a case whose clock turns amber two days before it runs out. */
    private void enter(String number) {
        CountingClock clock = mapper.counting(number);
        if (clock == null) {
            enter(number, null, null, null, null);
            return;
        }
        Instant due = Instant.parse(clock.state().replaceAll(".*\"due\": \"([^\"]+)\".*", "$1T00:00:00Z"));
        boolean paused = clock.state().contains("\"paused\": true");
        Instant amber = due.minus(2, ChronoUnit.DAYS);
        enter(number, clock.id(), paused ? null : due, paused ? null : amber, paused ? null : due);
    }

    private void enter(String number, Long clock, Instant due, Instant amber, Instant red) {
        if (!mapper.follow(number, clock, due, amber, red)) {
            mapper.enter(number, clock, due, amber, red);
        }
    }

    private void file(String number, String centre, String clerk, String handler, String day) throws SQLException {
        sql("insert into case_file (number, centre, stage, dispute_type, channel, facts, claims, people_count,"
                + " first_receiver, handler, request_at, registered_at) values ('" + number + "', '" + centre
                + "', 'REGISTERED', 'NEIGHBOUR', 'WINDOW', 'f', 'c', 2, '" + clerk + "', " + quoted(handler)
                + ", now(), '" + day + "')");
    }

    private void clock(String number, String term, String due, String paused, String ended) throws SQLException {
        sql("insert into case_clock (case_number, term, label, basis, legal, started_at, state, last_day, due_at,"
                + " paused_at, ended_at) values ('" + number + "', '" + term + "', 'l', 'b', true, now(),"
                + " '{\"of\": \"" + number + "\", \"due\": \"" + due + "\", \"paused\": "
                + (paused != null) + "}', '" + due + "', '" + due + "', " + quoted(paused) + ", "
                + quoted(ended) + ")");
    }

    private void party(String number, String name, String idHash, String phoneHash) throws SQLException {
        sql("insert into case_party (case_number, side, kind, name, id_hash, phone_hash) values ('" + number
                + "', 'APPLICANT', 'PERSON', '" + name + "', " + quoted(idHash) + ", " + quoted(phoneHash) + ")");
    }

    private static String quoted(String text) {
        return text == null ? "null" : "'" + text + "'";
    }

    private void sql(String text) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
        session.clearCache();
    }
}
