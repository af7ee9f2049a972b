package org.wuzhen.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.Office;
import org.wuzhen.WuzhenTest;
import org.wuzhen.act.Act;

@WuzhenTest
@Transactional // each test leaves nothing behind
@RecordApplicationEvents
class DelegatedAuthoritiesTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    DelegatedAuthorities authorities;

    @Autowired
    Directory directory;

    @Autowired
    Office office;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    ApplicationEvents events;

    private String officer;

    @BeforeEach
    void anOfficerOfHrss() {
        officer = office.somebody("76");
        directory.appoint(new PostHolding(
                officer, Post.SECONDED_OFFICER, "76", "HRSS", null, TODAY.minusYears(1), TODAY.plusMonths(6)));
    }

    @Test
    void grantsAndTellsWhatLiesWithin() {
        long id = authorities.grant(authority(Set.of("MIGRANT_WAGES", "LABOUR_OTHER"), "50000"));

        DelegatedAuthority granted = authorities.find(id).orElseThrow();
        assertThat(granted.types()).containsExactlyInAnyOrder("MIGRANT_WAGES", "LABOUR_OTHER");
        assertThat(granted.ceiling()).isEqualByComparingTo("50000");
        assertThat(authorities.of(officer)).containsExactly(granted);
        assertThat(authorities.all()).contains(granted);
        assertThat(coverage("MIGRANT_WAGES", "50000.00")).isEqualTo(new Coverage.Within(granted));
        assertThat(coverage("MIGRANT_WAGES", null)).isEqualTo(new Coverage.Within(granted));
        assertThat(coverage("MIGRANT_WAGES", "50000.01"))
                .isEqualTo(new Coverage.Beyond(granted, "涉及金额50000.01元，超过授权上限50000元。"));
        assertThat(coverage("NEIGHBOUR", "1")).isEqualTo(new Coverage.Beyond(granted, "本案的纠纷类型不在授权范围之内。"));
        assertThat(authorities.coverage(officer, "HOUSING", "MIGRANT_WAGES", null))
                .isEqualTo(new Coverage.None());
        assertThat(events.stream(Act.class).filter(act -> act.kind().equals("authority-granted")))
                .singleElement()
                .satisfies(act -> {
                    assertThat(act.reason()).isEqualTo("津人社授〔2026〕3号");
                    assertThat(act.details()).containsEntry("person", officer).containsEntry("ceiling", "50000");
                });
    }

    @Test
    void theWidestOfSeveralCounts() {
        authorities.grant(authority(Set.of("MIGRANT_WAGES"), "1000"));
        long wide = authorities.grant(authority(Set.of(), "20000"));
        assertThat(coverage("MIGRANT_WAGES", "15000"))
                .isEqualTo(new Coverage.Within(authorities.find(wide).orElseThrow()));

        long unlimited = authorities.grant(authority(Set.of("MIGRANT_WAGES"), null));
        assertThat(coverage("MIGRANT_WAGES", "999999"))
                .isEqualTo(new Coverage.Within(authorities.find(unlimited).orElseThrow()));
        assertThat(coverage("NEIGHBOUR", "999999")).isInstanceOf(Coverage.Beyond.class);
    }

    @Test
    void aRevokedOrExpiredAuthorityCoversNothingAndIsKept() {
        long id = authorities.grant(authority(Set.of(), "50000"));
        authorities.revoke(id, "岗位调整");

        assertThat(coverage("MIGRANT_WAGES", "1")).isEqualTo(new Coverage.None());
        assertThat(authorities.find(id).orElseThrow().revokeReason()).isEqualTo("岗位调整");
        assertThatThrownBy(() -> authorities.revoke(id, "再次"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("这项授权已经撤销，无需重复办理。");
        assertThatThrownBy(() -> authorities.revoke(id, " ")).hasMessage("请填写撤销授权的理由。");
        assertThatThrownBy(() -> authorities.revoke(-1, "无")).hasMessageContaining("没有这项授权");
        assertThat(events.stream(Act.class).map(Act::kind)).contains("authority-revoked");

        long over = authorities.grant(authority(Set.of(), "50000"));
        sql.update(
                "update directory_authority set from_day = ?, to_day = ? where id = ?",
                TODAY.minusDays(9),
                TODAY.minusDays(1),
                over);
        assertThat(coverage("MIGRANT_WAGES", "1")).isEqualTo(new Coverage.None());
    }

    @Test
    void whoIsNoLongerSecondedDecidesForNobody() {
        authorities.grant(authority(Set.of(), "50000"));
        directory.appoint(new PostHolding(
                officer, Post.SECONDED_OFFICER, "76", "HRSS", null, TODAY.minusYears(1), TODAY.minusDays(1)));
        assertThat(coverage("MIGRANT_WAGES", "1")).isEqualTo(new Coverage.None());
    }

    static Stream<Arguments> faults() {
        LocalDate to = TODAY.plusMonths(3);
        return Stream.of(
                Arguments.of(" ", "5", TODAY, to, "文件", "HRSS", "请填写授权范围"),
                Arguments.of("欠薪", "5", TODAY, to, null, "HRSS", "请填写授权文件"),
                Arguments.of("欠薪", "5", TODAY, null, "文件", "HRSS", "请填写授权的起止日期"),
                Arguments.of("欠薪", "5", TODAY, TODAY.minusDays(1), "文件", "HRSS", "授权截止日期早于起始日期"),
                Arguments.of("欠薪", "5", TODAY.minusDays(9), TODAY.minusDays(1), "文件", "HRSS", "授权截止日期已过"),
                Arguments.of("欠薪", "0", TODAY, to, "文件", "HRSS", "金额上限应大于0"),
                Arguments.of("欠薪", "5", TODAY, to, "文件", "HOUSING", "不是该部门的派驻干部"),
                Arguments.of("欠薪", "5", TODAY.plusYears(1), TODAY.plusYears(2), "文件", "HRSS", "不是该部门的派驻干部"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void refusesWhatCannotStand(
            String scope,
            String ceiling,
            LocalDate from,
            LocalDate to,
            String document,
            String department,
            String problem) {
        DelegatedAuthority faulty = new DelegatedAuthority(
                null, officer, department, scope, Set.of(), new BigDecimal(ceiling), from, to, document, null, null);
        assertThatThrownBy(() -> authorities.grant(faulty))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(problem);
        assertThat(authorities.of(officer)).isEmpty();
    }

    @Test
    void refusesSomebodyWhoIsNotThere() {
        DelegatedAuthority nobodys = new DelegatedAuthority(
                null, "nobody", "HRSS", "欠薪", Set.of(), null, TODAY, TODAY.plusDays(1), "文件", null, null);
        assertThatThrownBy(() -> authorities.grant(nobodys)).hasMessageContaining("没有这名人员");
    }

    private Coverage coverage(String type, String amount) {
        return authorities.coverage(officer, "HRSS", type, amount == null ? null : new BigDecimal(amount));
    }

    private DelegatedAuthority authority(Set<String> types, String ceiling) {
        return new DelegatedAuthority(
                null,
                officer,
                "HRSS",
                "决定拖欠工资、劳动报酬的补发",
                types,
                ceiling == null ? null : new BigDecimal(ceiling),
                TODAY,
                TODAY.plusMonths(3),
                "津人社授〔2026〕3号",
                null,
                null);
    }
}
