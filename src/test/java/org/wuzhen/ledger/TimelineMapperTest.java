package org.wuzhen.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
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

/** The timeline of cases, as the application role sees it. */
class TimelineMapperTest {

    private static final String A = "BH02202611230001";
    private static final String B = "BH02202611230002";
    private static final Instant AT = Instant.parse("2026-11-23T01:30:00Z");

    private SqlSession session;
    private TimelineMapper timeline;

    @BeforeEach
    void open() throws Exception {
        Configuration configuration = new Configuration(new Environment(
                "test", new JdbcTransactionFactory(), TestDatabase.newDatabase().application()));
        configuration.setMapUnderscoreToCamelCase(true);
        configuration.setArgNameBasedConstructorAutoMapping(true);
        String xml = "org/wuzhen/ledger/TimelineMapper.xml";
        try (InputStream in = getClass().getClassLoader().getResourceAsStream(xml)) {
            new XMLMapperBuilder(in, configuration, xml, configuration.getSqlFragments()).parse();
        }
        session = new SqlSessionFactoryBuilder().build(configuration).openSession(true);
        timeline = session.getMapper(TimelineMapper.class);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void theNewestComesFirstAndTellsForWhomItWasDone() {
        TimelineEntry first = entry("clerk", "INTAKE_CLERK", "02", null, null);
        TimelineEntry second = entry("officer", "DEPARTMENT_OFFICER", "00", "head", "理由");
        TimelineEntry third = entry("system", null, null, null, null);
        timeline.tell(A, first);
        timeline.tell(A, second);
        timeline.tell(A, third);
        timeline.tell(B, first);

        assertThat(timeline.count(A)).isEqualTo(3);
        assertThat(timeline.newestFirst(A, 10, 0)).containsExactly(third, second, first);
        assertThat(timeline.newestFirst(A, 1, 1)).containsExactly(second);
        assertThat(timeline.newestFirst("BH02202611230009", 10, 0)).isEmpty();
    }

    private static TimelineEntry entry(String actor, String post, String centre, String onBehalfOf, String reason) {
        return new TimelineEntry(AT, "case-registered", actor, post, centre, onBehalfOf, "登记纠纷", reason);
    }
}
