package org.wuzhen.opinion.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wuzhen.act.Actor;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Coverage;
import org.wuzhen.directory.DelegatedAuthority;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.Variables;
import org.wuzhen.opinion.Answer;
import org.wuzhen.opinion.HeadDecision;
import org.wuzhen.opinion.HeadSaid;
import org.wuzhen.opinion.Matter;
import org.wuzhen.opinion.Opinions;
import org.wuzhen.opinion.Request;

/** What the forms of departments' opinions take, what they refuse, and in whose name they say that somebody answers. */
class OpinionFormsTest {

    private static final CaseNumber CASE = CaseNumber.of("BH02202611230001");
    private static final Function<String, Object> PROCESS = Map.<String, Object>of("requestId", 7L)::get;

    private final Opinions opinions = mock(Opinions.class);
    private final RequestFacts facts = mock(RequestFacts.class);
    private final GiveOpinionForm opinion = new GiveOpinionForm(opinions, facts, () -> Actor.person("zheng"));
    private final HeadDecidesForm head = new HeadDecidesForm(opinions, facts);
    private final DecideOnSilenceForm silence = new DecideOnSilenceForm(opinions, facts, mock(Directory.class));
    private final Request request = new Request(
            7,
            CASE,
            "HRSS",
            "02",
            Matter.DECISION,
            "能否先行支付？",
            new BigDecimal("36000"),
            null,
            "zhao",
            Instant.EPOCH,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);

    @BeforeEach
    void aRequest() {
        when(opinions.request(CASE, 7)).thenReturn(Optional.of(request));
        when(facts.onBehalf(request)).thenReturn("代表区人社局主要领导");
    }

    @Test
    void tellsWhoeverClaimsTheTaskInWhoseNameTheyAnswer() {
        covered(new Coverage.Within(authority("50000")));
        assertThat(opinion.describe(CASE, PROCESS, null)).endsWith("派驻干部在授权范围之内代表区人社局主要领导答复。");
        assertThat(opinion.describe(CASE, PROCESS, "zheng"))
                .contains("您代表区人社局主要领导答复：授权文件津人社授〔2026〕7号；授权范围先行支付；金额上限：50,000.00元。");
        assertThat(opinion.show(CASE, PROCESS).get("authority").toString()).contains("身份", "代表区人社局主要领导");

        covered(new Coverage.Within(authority(null)));
        assertThat(opinion.describe(CASE, PROCESS, "zheng")).contains("金额上限：不限。");

        covered(new Coverage.Beyond(authority("1"), "涉及金额36000元，超过授权上限1元。"));
        assertThat(opinion.describe(CASE, PROCESS, "zheng")).contains("报主要领导决定").doesNotContain("代表");
        assertThat(opinion.show(CASE, PROCESS).get("authority").toString())
                .contains("超过授权上限1元")
                .doesNotContain("代表区人社局主要领导");

        covered(new Coverage.None());
        assertThat(opinion.show(CASE, PROCESS).get("authority").toString()).contains("没有在有效期内的授权");
    }

    @Test
    void takesADecisionWithItsSumAndAnOpinionWithout() {
        when(opinions.answer(any(), anyLong(), any())).thenReturn(true);
        assertThat(take(opinion, Map.of("answer", "DECISION", "opinion", "同意", "amount", 36000.5, "toHead", true))
                        .asMap())
                .containsEntry("needsHead", true);
        verify(opinions).answer(CASE, 7, new Answer(true, "同意", new BigDecimal("36000.5"), null, true));

        take(opinion, Map.of("answer", "OPINION", "opinion", "建议", "amount", 5, "toHead", true, "basis", "条例"));
        verify(opinions).answer(CASE, 7, new Answer(false, "建议", null, "条例", false));
    }

    @Test
    void refusesAnAnswerWithoutWordsOrWithAnImpossibleSum() {
        assertThatThrownBy(() -> take(opinion, Map.of("answer", "DECISION", "amount", -1)))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("请填写“答复内容”")
                .hasMessageContaining("“决定的金额”请填写不小于0");
        assertThatThrownBy(() -> take(
                        opinion, Map.of("answer", "OPINION", "opinion", "长".repeat(4001), "basis", "长".repeat(201))))
                .hasMessageContaining("4000字以内")
                .hasMessageContaining("200字以内");
        verify(opinions, never()).answer(any(), anyLong(), any());
    }

    @Test
    void theHeadSaysWhyUnlessTheDraftIsApproved() {
        assertThatThrownBy(() -> take(head, Map.of("said", "RETURNED"))).hasMessageContaining("退回的理由");
        assertThatThrownBy(() -> take(head, Map.of("said", "CHANGED"))).hasMessageContaining("最终决定的内容");
        assertThatThrownBy(() -> take(head, Map.of())).hasMessageContaining("请选择“决定”");

        take(head, Map.of("said", "APPROVED", "headAmount", 9));
        verify(opinions).headDecides(CASE, 7, new HeadDecision(HeadSaid.APPROVED, null, null));
        when(opinions.headDecides(any(), anyLong(), any())).thenReturn(true);
        assertThat(take(head, Map.of("said", "RETURNED", "headOpinion", "请核实")).asMap())
                .containsEntry("returned", true);
    }

    @Test
    void overASilenceOneWaitsOrGivesUp() {
        assertThat(take(silence, Map.of("decision", "WAIT", "note", "已电话催办")).asMap())
                .containsEntry("dropped", false);
        verify(opinions).keepWaiting(CASE, 7, "已电话催办");
        assertThat(take(silence, Map.of("decision", "WITHDRAW", "note", "另行解决")).asMap())
                .containsEntry("dropped", true);
        verify(opinions).drop(CASE, 7, "另行解决");
        assertThatThrownBy(() -> take(silence, Map.of("decision", "WAIT"))).hasMessageContaining("催办情况或者撤回理由");
    }

    private void covered(Coverage coverage) {
        when(opinions.coverage(any(), any(), any())).thenReturn(coverage);
    }

    private static Variables take(CaseForm form, Map<String, Object> typed) {
        return form.take(new FormEntry(CASE, "task", typed, PROCESS));
    }

    private static DelegatedAuthority authority(String ceiling) {
        return new DelegatedAuthority(
                1L,
                "zheng",
                "HRSS",
                "先行支付",
                Set.of(),
                ceiling == null ? null : new BigDecimal(ceiling),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                "津人社授〔2026〕7号",
                null,
                null);
    }
}
