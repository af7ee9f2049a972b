package org.wuzhen.intake.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wuzhen.database.TestDatabase;
import org.wuzhen.intake.AcceptanceReview;
import org.wuzhen.intake.AcceptedElsewhere;
import org.wuzhen.intake.Admissibility;
import org.wuzhen.intake.Consent;
import org.wuzhen.intake.FinalSettlement;
import org.wuzhen.intake.PoliceReport;
import org.wuzhen.intake.ReportCause;
import org.wuzhen.intake.SubjectClass;

/** The tables of intake, as the application role sees them. */
class IntakeMapperTest {

    private static final String CASE = "BH02202611230001";
    private static final String OTHER = "BH02202611230002";
    private static final Instant NOW = Instant.parse("2026-11-23T01:30:00Z");
    private static final AcceptanceReview PLAIN = new AcceptanceReview(
            AcceptedElsewhere.NONE,
            FinalSettlement.NONE,
            SubjectClass.CIVIL,
            Consent.NOT_ASKED,
            false,
            ReportCause.NONE,
            null);
    private static final AcceptanceReview COURT = new AcceptanceReview(
            AcceptedElsewhere.COURT,
            FinalSettlement.NONE,
            SubjectClass.CIVIL,
            Consent.AGREES,
            true,
            ReportCause.NONE,
            "（2026）津0116民初1号");
    private static final Admissibility REDIRECTED =
            new Admissibility("REDIRECT", "N02", "理由", "依据", "途径", "R14", "REDIRECTED", false);
    private static final Admissibility ACCEPTED =
            new Admissibility("ACCEPT", "A01", "理由", "依据", "途径", "R25", null, false);

    private SqlSession session;
    private IntakeMapper mapper;

    @BeforeEach
    void open() throws Exception {
        TestDatabase database = TestDatabase.newDatabase();
        try (Connection connection = database.application().getConnection();
                Statement statement = connection.createStatement()) {
            for (String number : new String[] {CASE, OTHER}) {
                statement.execute("insert into case_file (number, centre, stage, dispute_type, channel, facts, claims,"
                        + " people_count, first_receiver, request_at, registered_at) values ('" + number
                        + "', '02', 'REGISTERED', 'NEIGHBOUR', 'WINDOW', 'f', 'c', 2, 'clerk', now(), now())");
            }
        }
        Configuration configuration =
                new Configuration(new Environment("test", new JdbcTransactionFactory(), database.application()));
        configuration.setMapUnderscoreToCamelCase(true);
        configuration.setArgNameBasedConstructorAutoMapping(true);
        String xml = "org/wuzhen/intake/store/IntakeMapper.xml";
        try (InputStream in = getClass().getClassLoader().getResourceAsStream(xml)) {
            new XMLMapperBuilder(in, configuration, xml, configuration.getSqlFragments()).parse();
        }
        session = new SqlSessionFactoryBuilder().build(configuration).openSession(true);
        mapper = session.getMapper(IntakeMapper.class);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void the_latest_review_of_the_case_counts() {
        assertThat(mapper.review(CASE)).isNull();
        mapper.insertReview(CASE, PLAIN, "clerk", NOW);
        mapper.insertReview(CASE, COURT, "clerk", NOW.plusSeconds(60));
        mapper.insertReview(OTHER, PLAIN, "clerk", NOW.plusSeconds(120));

        assertThat(mapper.review(CASE)).isEqualTo(COURT);
        assertThat(mapper.review(OTHER)).isEqualTo(PLAIN);
    }

    @Test
    void the_rule_answers_the_latest_review_only() {
        assertThat(mapper.answerReview(CASE, REDIRECTED)).isZero();
        mapper.insertReview(CASE, COURT, "clerk", NOW);
        assertThat(mapper.admissibility(CASE)).isNull();
        assertThat(mapper.answerReview(CASE, REDIRECTED)).isOne();
        assertThat(mapper.admissibility(CASE)).isEqualTo(REDIRECTED);

        mapper.insertReview(CASE, PLAIN, "clerk", NOW.plusSeconds(60));
        assertThat(mapper.answerReview(CASE, ACCEPTED)).isOne();
        assertThat(mapper.admissibility(CASE)).isEqualTo(ACCEPTED);
        assertThat(mapper.admissibility(OTHER)).isNull();
    }

    @Test
    void a_report_to_the_police_is_kept_with_its_receipt() {
        PoliceReport report = new PoliceReport("塘沽派出所", NOW, "津公（滨）受案字〔2026〕1号", "已陪同就医");
        assertThat(mapper.policeReport(CASE)).isNull();
        mapper.insertPoliceReport(CASE, report, "clerk", NOW.plusSeconds(300));

        assertThat(mapper.policeReport(CASE)).isEqualTo(report);
        assertThat(mapper.policeReport(OTHER)).isNull();
    }
}
