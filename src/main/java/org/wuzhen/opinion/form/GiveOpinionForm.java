package org.wuzhen.opinion.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.act.WhoActs;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Coverage;
import org.wuzhen.directory.DelegatedAuthority;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.opinion.Answer;
import org.wuzhen.opinion.HeadSaid;
import org.wuzhen.opinion.Matter;
import org.wuzhen.opinion.OpinionProcess;
import org.wuzhen.opinion.Opinions;
import org.wuzhen.opinion.Request;

/** 答复征询: a department's officer gives an opinion, or decides in the name of the department's head. */
@Component
class GiveOpinionForm implements CaseForm {

    private static final int LONGEST_BASIS = 200;
    private static final int LONGEST_OPINION = 4000;

    private final Opinions opinions;
    private final RequestFacts facts;
    private final WhoActs whoActs;

    GiveOpinionForm(Opinions opinions, RequestFacts facts, WhoActs whoActs) {
        this.opinions = opinions;
        this.facts = facts;
        this.whoActs = whoActs;
    }

    @Override
    public String formId() {
        return "give-opinion";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        throw new IllegalStateException("A case may have several requests; the process tells which");
    }

    @Override
    public Map<String, Object> show(CaseNumber number, Function<String, Object> process) {
        Request request = request(number, process);
        Map<String, Object> shown = new HashMap<>();
        shown.put("request", facts.request(request));
        shown.put("facts", facts.dispute(number));
        shown.put("authority", authority(request, whoActs.current().userId()));
        shown.put("returned", returned(request));
        shown.put("answer", request.matter() == Matter.DECISION ? "DECISION" : "OPINION");
        shown.put("amount", request.amount());
        return shown;
    }

    @Override
    public String describe(CaseNumber number, Function<String, Object> process, String assignee) {
        Request request = request(number, process);
        String asked = "征询要求：" + request.matter().label() + "。";
        if (assignee == null) {
            return asked + "派驻干部在授权范围之内" + facts.onBehalf(request) + "答复。";
        }
        return opinions.coverage(request, assignee, request.amount()) instanceof Coverage.Within within
                ? asked + "您" + facts.onBehalf(request) + "答复：授权文件"
                        + within.authority().document() + "；授权范围"
                        + within.authority().scope() + "；金额上限：" + ceiling(within.authority()) + "。"
                : asked + "您的授权不及此项：作出决定的，报主要领导决定。";
    }

    @Override
    public Variables take(FormEntry entry) {
        boolean decision = "DECISION".equals(entry.required("answer", "答复方式"));
        String opinion = entry.required("opinion", "答复内容");
        entry.expect(opinion == null || opinion.length() <= LONGEST_OPINION, "“答复内容”请控制在" + LONGEST_OPINION + "字以内。");
        String basis = entry.text("basis");
        entry.expect(basis == null || basis.length() <= LONGEST_BASIS, "“依据”请控制在" + LONGEST_BASIS + "字以内。");
        BigDecimal amount = decision ? entry.yuan("amount", "决定的金额") : null;
        entry.check();
        Answer answer = new Answer(decision, opinion, amount, basis, decision && entry.ticked("toHead"));
        boolean needsHead = opinions.answer(entry.caseNumber(), entry.process(OpinionProcess.REQUEST), answer);
        return Variables.of(OpinionProcess.NEEDS_HEAD, needsHead);
    }

    private Request request(CaseNumber number, Function<String, Object> process) {
        return opinions.request(number, OpinionProcess.REQUEST.in(process)).orElseThrow();
    }

    private List<Map<String, Object>> authority(Request request, String officer) {
        List<Map<String, Object>> rows = new ArrayList<>();
        Coverage coverage = opinions.coverage(request, officer, request.amount());
        if (coverage instanceof Coverage.Within within) {
            rows.add(RequestFacts.row("身份", facts.onBehalf(request)));
            rows.addAll(rows(within.authority()));
        } else if (coverage instanceof Coverage.Beyond beyond) {
            rows.add(RequestFacts.row("身份", "本项超出您的授权：" + beyond.why() + "作出决定的，报主要领导决定。"));
            rows.addAll(rows(beyond.authority()));
        } else {
            rows.add(RequestFacts.row("身份", "您没有在有效期内的授权：作出决定的，报主要领导决定。"));
        }
        return rows;
    }

    private static List<Map<String, Object>> rows(DelegatedAuthority authority) {
        return List.of(
                RequestFacts.row("授权文件", authority.document()),
                RequestFacts.row("授权范围", authority.scope()),
                RequestFacts.row("金额上限", ceiling(authority)),
                RequestFacts.row("有效期", authority.from() + "至" + authority.to()));
    }

    private static String ceiling(DelegatedAuthority authority) {
        return authority.ceiling() == null ? "不限" : RequestFacts.yuan(authority.ceiling());
    }

    private List<Map<String, Object>> returned(Request request) {
        return opinions.replies(request.id()).stream()
                .filter(reply -> reply.headSaid() == HeadSaid.RETURNED)
                .map(reply -> Map.<String, Object>of(
                        "at", RequestFacts.minute(reply.headAt()),
                        "opinion", reply.headOpinion(),
                        "draft", reply.opinion()))
                .toList();
    }
}
