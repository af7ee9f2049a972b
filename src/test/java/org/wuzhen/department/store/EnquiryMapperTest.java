package org.wuzhen.department.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.WuzhenTest;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.DepartmentGateway;
import org.wuzhen.department.EnquiryKey;
import org.wuzhen.department.Payload;
import org.wuzhen.department.Reply;
import org.wuzhen.department.ReplyStatus;
import org.wuzhen.department.inbox.Correspondence;

/** What operators look at all day is counted, and read off indexes of what is open and of what was answered since. */
@WuzhenTest
class EnquiryMapperTest {

    private static final String CENTRE = "94";
    private static final String DEPARTMENT = "PETITION";

    @Autowired
    EnquiryMapper enquiries;

    @Autowired
    DepartmentGateway gateway;

    @Autowired
    Correspondence correspondence;

    @Autowired
    SqlSessionFactory sessions;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatIsOpenIsCountedWhereItStandsAndWhatWasAnsweredSince() {
        CaseNumber number = correspondence.registered(CENTRE);
        Instant before = clock.instant().minusSeconds(3600);
        long open = open();
        long answered = answered(before);
        EnquiryKey first = correspondence.ask(number);
        EnquiryKey second = correspondence.ask(number);
        assertThat(open()).isEqualTo(open + 2);
        gateway.byHand(first, new Reply(ReplyStatus.OK, null, clock.instant(), null, Payload.none()), "somebody");
        assertThat(open()).isEqualTo(open + 1);
        assertThat(answered(before)).isEqualTo(answered + 1);
        sql.update(
                "update department_enquiry set answered_at = ? where request_id = ?",
                Timestamp.from(before.minusSeconds(1)),
                first.requestId());
        assertThat(answered(before)).isEqualTo(answered);
        assertThat(enquiries.open(DEPARTMENT, 10_000))
                .extracting(EnquiryRow::requestId)
                .contains(second.requestId())
                .doesNotContain(first.requestId());
        gateway.withdraw(second, "不再需要");
        assertThat(open()).isEqualTo(open);
    }

    @Test
    void noneOfItReadsWhatEndedLongAgo() {
        Map<String, Object> all = new HashMap<>();
        all.put("department", null);
        all.put("since", Timestamp.from(Instant.now()));
        all.put("most", 100);
        assertThat(plan("queues", all)).contains("department_enquiry_open");
        assertThat(plan("answers", all)).contains("department_enquiry_answered");
        all.put("department", DEPARTMENT);
        assertThat(plan("queues", all)).contains("department_enquiry_open");
        assertThat(plan("open", all)).contains("department_enquiry_open").doesNotContain("Sort");
    }

    /** How the database would answer where there is too much to read whole. */
    private String plan(String statement, Map<String, Object> given) {
        BoundSql asked = sessions.getConfiguration()
                .getMappedStatement(EnquiryMapper.class.getName() + "." + statement)
                .getBoundSql(given);
        Object[] values = asked.getParameterMappings().stream()
                .map(parameter -> given.get(parameter.getProperty()))
                .toArray();
        return transaction.execute(status -> {
            sql.execute("set local enable_seqscan = off");
            sql.execute("set local enable_bitmapscan = off");
            List<String> lines = sql.queryForList("explain " + asked.getSql(), String.class, values);
            return String.join("\n", lines);
        });
    }

    private long open() {
        return enquiries.queues(DEPARTMENT).stream()
                .mapToLong(row -> row.pending() + row.sent() + row.received() + row.manual())
                .sum();
    }

    private long answered(Instant since) {
        return enquiries.answers(DEPARTMENT, since).stream()
                .mapToLong(EnquiryMapper.AnsweredRow::answered)
                .sum();
    }
}
