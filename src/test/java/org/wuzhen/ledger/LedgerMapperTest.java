package org.wuzhen.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wuzhen.access.Sight;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Stage;
import org.wuzhen.database.TestDatabase;

/** The tables of the ledger, as the application role sees them. */
class LedgerMapperTest {

    private static final String A = "BH02202611230001";
    private static final String B = "BH02202611230002";
    private static final String C = "BH03202611230011";
    private static final Sight ALL = new Sight("head", Set.of("02", "03"), Set.of("02", "03"));

    private DataSource database;
    private SqlSession session;
    private LedgerMapper mapper;

    @BeforeEach
    void open() throws Exception {
        database = TestDatabase.newDatabase().application();
        Configuration configuration =
                new Configuration(new Environment("test", new JdbcTransactionFactory(), database));
        configuration.setMapUnderscoreToCamelCase(true);
        configuration.setArgNameBasedConstructorAutoMapping(true);
        String xml = "org/wuzhen/ledger/LedgerMapper.xml";
        try (InputStream in = getClass().getClassLoader().getResourceAsStream(xml)) {
            new XMLMapperBuilder(in, configuration, xml, configuration.getSqlFragments()).parse();
        }
        session = new SqlSessionFactoryBuilder().build(configuration).openSession(true);
        mapper = session.getMapper(LedgerMapper.class);
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
        assertThat(mapper.list(new CaseQuery(ALL, null, DisputeType.TRAFFIC, "03", null, null, null, null), 10, 0))
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
    void the_list_follows_the_case() throws Exception {
        assertThat(mapper.stage(A)).isNull();
        mapper.enter(A);
        assertThat(mapper.stage(A)).isEqualTo(Stage.REGISTERED);

        sql("update case_file set stage = 'MEDIATING', handler = 'mediator', suspended_at = now() where number = '" + A
                + "'");
        mapper.enter(A);

        CaseRow row = mapper.list(query(ALL, null, null, null, null, null, null), 10, 0)
                .get(0);
        assertThat(row.stage()).isEqualTo(Stage.MEDIATING);
        assertThat(row.handler()).isEqualTo("mediator");
        assertThat(row.suspended()).isTrue();
    }

    @Test
    void the_timeline_tells_the_newest_first() {
        Instant at = Instant.parse("2026-11-23T01:30:00Z");
        TimelineEntry first = new TimelineEntry(at, "case-registered", "clerk", "INTAKE_CLERK", "head", "登记纠纷", null);
        TimelineEntry second = new TimelineEntry(at, "stage-moved", "system", null, null, "案件转入待分流", "理由");
        mapper.tell(A, first);
        mapper.tell(A, second);
        mapper.tell(B, first);

        assertThat(mapper.timeline(A)).containsExactly(second, first);
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
        assertThat(mapper.count(query)).isEqualTo(numbers.size());
        return numbers;
    }

    private static CaseQuery query(
            Sight sight, Stage stage, String centre, String head, String tail, String name, String fingerprint) {
        return new CaseQuery(sight, stage, null, centre, head, tail, name, fingerprint);
    }

    private void enterAll() {
        Arrays.asList(A, B, C).forEach(mapper::enter);
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
                + " '{\"of\": \"" + number + "\"}', '" + due + "', '" + due + "', " + quoted(paused) + ", "
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
