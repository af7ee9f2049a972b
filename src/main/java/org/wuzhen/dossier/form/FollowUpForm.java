package org.wuzhen.dossier.form;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.dossier.Attempt;
import org.wuzhen.dossier.ContactWay;
import org.wuzhen.dossier.DossierProcess;
import org.wuzhen.dossier.FollowUp;
import org.wuzhen.dossier.FollowUpOutcome;
import org.wuzhen.dossier.FollowUps;
import org.wuzhen.dossier.OtherRemedy;
import org.wuzhen.dossier.PerformanceState;
import org.wuzhen.dossier.Satisfaction;
import org.wuzhen.dossier.Visit;
import org.wuzhen.dossier.Visited;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;

/** 回访当事人: what the party says of performance, satisfaction and hidden risks, or that nobody was reached. */
@Component
class FollowUpForm implements CaseForm {

    private enum Reached {
        YES,
        AGAIN,
        GIVE_UP
    }

    private enum Risk {
        NONE,
        SEEN
    }

    private final FollowUps followUps;
    private final DossierFacts facts;

    FollowUpForm(FollowUps followUps, DossierFacts facts) {
        this.followUps = followUps;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "follow-up";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        List<FollowUp> visits = followUps.of(number);
        Map<String, Object> shown = facts.of(number);
        shown.put("contacts", facts.contacts(number));
        shown.put("visits", facts.visits(visits));
        shown.put("visitCount", visits.size());
        shown.put("visitedAt", facts.now().truncatedTo(ChronoUnit.MINUTES).toString());
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        Reached reached = entry.choice("reached", "是否联系上当事人", Reached.class);
        ContactWay way = entry.choice("way", "回访方式", ContactWay.class);
        Instant at = at(entry);
        FollowUpOutcome outcome = reached == Reached.AGAIN || reached == Reached.GIVE_UP
                ? followUps.notReached(entry.caseNumber(), attempt(entry, way, reached == Reached.GIVE_UP, at))
                : followUps.visited(entry.caseNumber(), visit(entry, way, at));
        return Variables.of(DossierProcess.FOLLOW_UP_OUTCOME, outcome.code());
    }

    private Instant at(FormEntry entry) {
        LocalDateTime at = entry.moment("visitedAt", "回访时间");
        if (at == null) {
            entry.expect(entry.text("visitedAt") != null, "请填写“回访时间”。");
            return null;
        }
        entry.expect(!at.isAfter(facts.now()), "“回访时间”不能晚于现在。");
        return at.atZone(DossierFacts.OFFICE).toInstant();
    }

    private static Attempt attempt(FormEntry entry, ContactWay way, boolean lastOne, Instant at) {
        String why = entry.required("notReachedWhy", "未联系上的情况");
        entry.check();
        return new Attempt(way, why, lastOne, at);
    }

    private static Visit visit(FormEntry entry, ContactWay way, Instant at) {
        Visited visited = entry.choice("visited", "回访了谁", Visited.class);
        PerformanceState performance = entry.choice("performance", "协议履行情况", PerformanceState.class);
        OtherRemedy otherRemedy = entry.choice("otherRemedy", "是否走了其他途径", OtherRemedy.class);
        String otherRemedyNote = otherRemedy == null || otherRemedy == OtherRemedy.NONE
                ? null
                : entry.required("otherRemedyNote", "其他途径的进展");
        Satisfaction satisfaction = entry.choice("satisfaction", "满意度", Satisfaction.class);
        String satisfactionReason = satisfaction != null && satisfaction.dissatisfied()
                ? entry.required("satisfactionReason", "评价理由")
                : entry.text("satisfactionReason");
        boolean risky = entry.choice("risk", "有无隐患", Risk.class) == Risk.SEEN;
        String riskNote = risky ? entry.required("riskNote", "隐患情况") : null;
        String measures = risky ? entry.required("measures", "采取的措施") : null;
        entry.check();
        return new Visit(
                way,
                visited,
                performance,
                satisfaction,
                satisfactionReason,
                otherRemedy,
                otherRemedyNote,
                riskNote,
                measures,
                at);
    }
}
