package org.wuzhen.dossier.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wuzhen.dossier.Attempt;
import org.wuzhen.dossier.ContactWay;
import org.wuzhen.dossier.FollowUpOutcome;
import org.wuzhen.dossier.FollowUps;
import org.wuzhen.dossier.OtherRemedy;
import org.wuzhen.dossier.PerformanceState;
import org.wuzhen.dossier.Satisfaction;
import org.wuzhen.dossier.Visit;
import org.wuzhen.dossier.Visited;

class FollowUpFormTest {

    private static final Instant AT = Instant.parse("2026-09-07T06:00:00Z");
    private static final Map<String, Object> SATISFIED = Map.of(
            "reached", "YES",
            "way", "PHONE",
            "visitedAt", "2026-09-07T14:00",
            "visited", "BOTH",
            "performance", "ALL",
            "otherRemedy", "NONE",
            "satisfaction", "SATISFIED",
            "risk", "NONE");
    private static final Map<String, Object> MISSED =
            Map.of("reached", "AGAIN", "way", "HOME_VISIT", "visitedAt", "2026-09-07T14:00", "notReachedWhy", "家中无人");

    private final Bench bench = new Bench();
    private final FollowUps followUps = mock(FollowUps.class);
    private final FollowUpForm form = new FollowUpForm(followUps, bench.facts);

    @Test
    void showsWhomToCallAndWhatWasTriedBefore() {
        when(followUps.of(Bench.CASE)).thenReturn(List.of(Bench.missed()));

        Map<String, Object> shown = form.show(Bench.CASE);

        assertThat(shown).containsEntry("visitCount", 1).containsEntry("visitedAt", "2026-09-08T09:30");
        assertThat(shown.get("contacts"))
                .isEqualTo(List.of(
                        Map.of(
                                "side",
                                "申请人",
                                "name",
                                "李秀英",
                                "phone",
                                "13800001234",
                                "address",
                                "福安里3号楼",
                                "representative",
                                ""),
                        Map.of(
                                "side",
                                "被申请人",
                                "name",
                                "Z.X.P.（未成年人）",
                                "phone",
                                "未登记",
                                "address",
                                "未登记",
                                "representative",
                                "张卫东（父亲）")));
        assertThat(shown.get("visits"))
                .isEqualTo(List.of(Map.of(
                        "round", "第1次",
                        "at", "2026-09-08 09:30 电话回访",
                        "by", "姓名zhao",
                        "rating", "未联系上",
                        "told", "无人接听")));
        Bench.showsWhatItsFileNames(form);
    }

    @Test
    void aMinorIsNotNamedInFullAmongTheFacts() {
        assertThat(form.show(Bench.CASE).get("facts").toString())
                .contains("李秀英", "Z.X.P.（未成年人）", "邻里", "书面协议", "黄·关注", "姓名wang", "修复并赔偿")
                .doesNotContain("张小朋", "13800001234");
    }

    @Test
    void aVisitIsHandedOver() {
        when(followUps.visited(any(), any())).thenReturn(FollowUpOutcome.DONE);

        assertThat(form.take(Bench.entry(SATISFIED)).asMap()).isEqualTo(Map.of("followUpOutcome", "done"));

        verify(followUps)
                .visited(
                        Bench.CASE,
                        new Visit(
                                ContactWay.PHONE,
                                Visited.BOTH,
                                PerformanceState.ALL,
                                Satisfaction.SATISFIED,
                                null,
                                OtherRemedy.NONE,
                                null,
                                null,
                                null,
                                AT));
    }

    @Test
    void aRiskAndAnotherRemedyComeWithTheirNotes() {
        when(followUps.visited(any(), any())).thenReturn(FollowUpOutcome.DISSATISFIED);
        Map<String, Object> typed = Bench.but(SATISFIED, "satisfaction", "VERY_DISSATISFIED");
        typed = Bench.but(typed, "satisfactionReason", "拖了两周");
        typed = Bench.but(typed, "otherRemedy", "LAWSUIT");
        typed = Bench.but(typed, "otherRemedyNote", "已立案");
        typed = Bench.but(typed, "risk", "SEEN");
        typed = Bench.but(typed, "riskNote", "仍有口角");
        typed = Bench.but(typed, "measures", "网格员走访");

        assertThat(form.take(Bench.entry(typed)).asMap()).isEqualTo(Map.of("followUpOutcome", "dissatisfied"));

        verify(followUps)
                .visited(
                        Bench.CASE,
                        new Visit(
                                ContactWay.PHONE,
                                Visited.BOTH,
                                PerformanceState.ALL,
                                Satisfaction.VERY_DISSATISFIED,
                                "拖了两周",
                                OtherRemedy.LAWSUIT,
                                "已立案",
                                "仍有口角",
                                "网格员走访",
                                AT));
    }

    @ParameterizedTest
    @CsvSource({"AGAIN, false", "GIVE_UP, true"})
    void nobodyReachedIsHandedOver(String reached, boolean lastOne) {
        when(followUps.notReached(any(), any()))
                .thenReturn(lastOne ? FollowUpOutcome.UNREACHABLE : FollowUpOutcome.RETRY);

        assertThat(form.take(Bench.entry(Bench.but(MISSED, "reached", reached))).asMap())
                .isEqualTo(Map.of("followUpOutcome", lastOne ? "unreachable" : "retry"));

        verify(followUps).notReached(Bench.CASE, new Attempt(ContactWay.HOME_VISIT, "家中无人", lastOne, AT));
    }

    @ParameterizedTest
    @EnumSource(
            value = Satisfaction.class,
            names = {"DISSATISFIED", "VERY_DISSATISFIED"})
    void aBadRatingNeedsItsReason(Satisfaction rating) {
        assertThat(Bench.rejected(form, Bench.but(SATISFIED, "satisfaction", rating.name()))
                        .problems())
                .containsExactly("请填写“评价理由”。");
        verifyNoInteractions(followUps);
    }

    @ParameterizedTest
    @CsvSource({
        "reached, , 请选择“是否联系上当事人”。",
        "way, , 请选择“回访方式”。",
        "visitedAt, , 请填写“回访时间”。",
        "visitedAt, 2026-09-08T09:31, “回访时间”不能晚于现在。",
        "visited, , 请选择“回访了谁”。",
        "performance, , 请选择“协议履行情况”。",
        "otherRemedy, , 请选择“是否走了其他途径”。",
        "otherRemedy, LAWSUIT, 请填写“其他途径的进展”。",
        "satisfaction, , 请选择“满意度”。",
        "satisfaction, SO_SO, “满意度”的选项无效",
        "risk, , 请选择“有无隐患”。",
        "risk, SEEN, 请填写“隐患情况”。"
    })
    void whatIsWantingIsSaid(String key, String value, String problem) {
        assertThat(Bench.rejected(form, Bench.but(SATISFIED, key, value)).problems())
                .anyMatch(said -> said.startsWith(problem));
        verifyNoInteractions(followUps);
    }

    @Test
    void anAttemptNeedsToSayWhatHappened() {
        assertThat(Bench.rejected(form, Bench.but(MISSED, "notReachedWhy", "  "))
                        .problems())
                .containsExactly("请填写“未联系上的情况”。");
        verifyNoInteractions(followUps);
    }

    @Test
    void readsEveryFieldOfItsFile() {
        assertThat(Bench.fields("follow-up"))
                .containsExactlyInAnyOrder(
                        "reached",
                        "way",
                        "visitedAt",
                        "notReachedWhy",
                        "visited",
                        "performance",
                        "otherRemedy",
                        "otherRemedyNote",
                        "satisfaction",
                        "satisfactionReason",
                        "risk",
                        "riskNote",
                        "measures");
    }
}
