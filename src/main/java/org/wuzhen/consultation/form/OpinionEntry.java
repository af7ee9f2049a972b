package org.wuzhen.consultation.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.act.WhoActs;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.consultation.Consultation;
import org.wuzhen.consultation.ConsultationOpinionProcess;
import org.wuzhen.consultation.Member;
import org.wuzhen.consultation.MemberOpinions;
import org.wuzhen.consultation.NewOpinion;
import org.wuzhen.consultation.Stand;
import org.wuzhen.directory.Coverage;
import org.wuzhen.directory.DelegatedAuthority;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;

/** What an officer or a head types as the opinion of a department, read the same way in both forms that take one. */
@Component
class OpinionEntry {

    private final MemberOpinions opinions;
    private final ConsultationFacts facts;
    private final WhoActs whoActs;

    OpinionEntry(MemberOpinions opinions, ConsultationFacts facts, WhoActs whoActs) {
        this.opinions = opinions;
        this.facts = facts;
        this.whoActs = whoActs;
    }

    Map<String, Object> show(CaseNumber number, Function<String, Object> process) {
        Member member = facts.member(number, process);
        Consultation consultation = opinions.consultation(member);
        Map<String, Object> shown = new HashMap<>();
        shown.put("consultation", facts.rows(consultation));
        shown.put("facts", facts.dispute(number));
        shown.put("authority", authority(number, member));
        shown.put(
                "returned",
                opinions.sentBack(member).stream()
                        .map(opinion -> Map.<String, Object>of(
                                "at", ConsultationFacts.minute(opinion.headAt()),
                                "words", opinion.headWords() == null ? "" : opinion.headWords(),
                                "draft", opinion.words()))
                        .toList());
        shown.put("answer", "OPINION");
        return shown;
    }

    /** Whether the head has to sign. */
    Variables take(FormEntry entry) {
        Stand stand = entry.choice("stand", "态度", Stand.class);
        String words = entry.required("words", "会诊意见");
        String basis = entry.text("basis");
        boolean decision = "DECISION".equals(entry.required("answer", "效力"));
        BigDecimal amount = decision ? entry.yuan("amount", "决定的金额") : null;
        ConsultationFacts.longest(entry, words, "会诊意见", 4000);
        ConsultationFacts.longest(entry, basis, "依据", 200);
        entry.check();
        boolean head = opinions.opine(
                entry.caseNumber(),
                entry.process(ConsultationOpinionProcess.MEMBER),
                new NewOpinion(stand, words, decision, amount, basis, decision && entry.ticked("toHead")));
        return Variables.of(ConsultationOpinionProcess.HEAD_MUST_SIGN, head);
    }

    String describe(CaseNumber number, Function<String, Object> process) {
        Member member = facts.member(number, process);
        return "会诊：" + facts.nameOf(member.department()) + "提出意见，在授权范围以内代表主要领导签署。";
    }

    private List<Map<String, Object>> authority(CaseNumber number, Member member) {
        Coverage coverage = opinions.coverage(number, member, whoActs.current().userId(), null);
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(ConsultationFacts.row("代表部门", facts.nameOf(member.department())));
        if (coverage instanceof Coverage.Within within) {
            rows.add(ConsultationFacts.row("身份", "代表" + facts.nameOf(member.department()) + "主要领导"));
            rows.addAll(rows(within.authority()));
        } else if (coverage instanceof Coverage.Beyond beyond) {
            rows.add(ConsultationFacts.row("身份", "本案超出您的授权：" + beyond.why() + "作出决定的，报主要领导签署。"));
            rows.addAll(rows(beyond.authority()));
        } else {
            rows.add(ConsultationFacts.row("身份", "您没有在有效期内的授权：作出决定的，报主要领导签署。"));
        }
        return rows;
    }

    private static List<Map<String, Object>> rows(DelegatedAuthority authority) {
        return List.of(
                ConsultationFacts.row("授权文件", authority.document()),
                ConsultationFacts.row("授权范围", authority.scope()),
                ConsultationFacts.row(
                        "金额上限", authority.ceiling() == null ? "不限" : ConsultationFacts.yuan(authority.ceiling())),
                ConsultationFacts.row("有效期", authority.from() + "至" + authority.to()));
    }
}
