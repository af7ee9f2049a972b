package org.wuzhen.opinion.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.opinion.HeadDecision;
import org.wuzhen.opinion.HeadSaid;
import org.wuzhen.opinion.OpinionProcess;
import org.wuzhen.opinion.Opinions;
import org.wuzhen.opinion.Reply;
import org.wuzhen.opinion.Request;

/** 主要领导决定: the head of a department decides what lies beyond the officer's authority. */
@Component
class HeadDecidesForm implements CaseForm {

    private static final int LONGEST_OPINION = 4000;

    private final Opinions opinions;
    private final RequestFacts facts;

    HeadDecidesForm(Opinions opinions, RequestFacts facts) {
        this.opinions = opinions;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "head-decides";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        throw new IllegalStateException("A case may have several requests; the process tells which");
    }

    @Override
    public Map<String, Object> show(CaseNumber number, Function<String, Object> process) {
        Request request =
                opinions.request(number, OpinionProcess.REQUEST.in(process)).orElseThrow();
        Reply draft = opinions.draft(request.id());
        Map<String, Object> shown = new HashMap<>();
        shown.put("draft", draft(draft));
        shown.put("request", facts.request(request));
        shown.put("facts", facts.dispute(number));
        shown.put("headAmount", draft.amount());
        return shown;
    }

    @Override
    public String describe(CaseNumber number, Function<String, Object> process, String assignee) {
        Request request =
                opinions.request(number, OpinionProcess.REQUEST.in(process)).orElseThrow();
        return "派驻干部的答复须由部门主要领导决定：" + opinions.draft(request.id()).beyond();
    }

    @Override
    public Variables take(FormEntry entry) {
        HeadSaid said = entry.choice("said", "决定", HeadSaid.class);
        String opinion = entry.text("headOpinion");
        entry.expect(
                said == HeadSaid.APPROVED || opinion != null,
                said == HeadSaid.RETURNED ? "请填写“意见”，写明退回的理由和要求。" : "请填写“意见”，写明最终决定的内容。");
        entry.expect(opinion == null || opinion.length() <= LONGEST_OPINION, "“意见”请控制在" + LONGEST_OPINION + "字以内。");
        BigDecimal amount = said == HeadSaid.CHANGED ? entry.yuan("headAmount", "改定的金额") : null;
        entry.check();
        boolean back = opinions.headDecides(
                entry.caseNumber(), entry.process(OpinionProcess.REQUEST), new HeadDecision(said, opinion, amount));
        return Variables.of(OpinionProcess.RETURNED, back);
    }

    private List<Map<String, Object>> draft(Reply draft) {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(RequestFacts.row("须由您决定的原因", draft.beyond()));
        rows.add(RequestFacts.row("派驻干部", facts.name(draft.officer()) + "，" + RequestFacts.minute(draft.at())));
        rows.add(RequestFacts.row("拟答复内容", draft.opinion()));
        if (draft.amount() != null) {
            rows.add(RequestFacts.row("拟决定金额", RequestFacts.yuan(draft.amount())));
        }
        if (draft.basis() != null) {
            rows.add(RequestFacts.row("依据", draft.basis()));
        }
        return rows;
    }
}
