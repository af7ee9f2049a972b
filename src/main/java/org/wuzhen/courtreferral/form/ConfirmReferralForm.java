package org.wuzhen.courtreferral.form;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.act.WhoActs;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.courtreferral.CourtReferralProcess;
import org.wuzhen.courtreferral.CourtReferrals;
import org.wuzhen.courtreferral.ReferredCase;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;

/** 确认是否接受委派: who mediates and what has to be disclosed, or why the referral is not taken. */
@Component
class ConfirmReferralForm implements CaseForm {

    private static final int LONGEST = 500;

    private final CourtReferrals referrals;
    private final ReferralFacts facts;
    private final CaseFiles cases;
    private final Directory directory;
    private final WhoActs whoActs;

    ConfirmReferralForm(
            CourtReferrals referrals, ReferralFacts facts, CaseFiles cases, Directory directory, WhoActs whoActs) {
        this.referrals = referrals;
        this.facts = facts;
        this.cases = cases;
        this.directory = directory;
        this.whoActs = whoActs;
    }

    /** 接受、不接受. */
    private enum Decision {
        ACCEPTED,
        DECLINED
    }

    /** 没有、有. */
    private enum Disclosure {
        NONE,
        SOME
    }

    @Override
    public String formId() {
        return "confirm-referral";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        List<String> mediators = mediators(number);
        Map<String, Object> shown = new HashMap<>();
        shown.put("referral", facts.referral(number));
        shown.put("facts", facts.dispute(number));
        shown.put(
                "mediatorOptions",
                mediators.stream()
                        .map(person -> Map.of("label", directory.nameOf(person), "value", person))
                        .toList());
        shown.put("mediator", proposed(referrals.get(number), mediators));
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        Decision decision = entry.choice("decision", "是否接受委派", Decision.class);
        entry.check();
        return decision == Decision.ACCEPTED ? accepted(entry) : declined(entry);
    }

    private Variables accepted(FormEntry entry) {
        String mediator = entry.required("mediator", "调解员");
        entry.expect(mediator == null || mediators(entry.caseNumber()).contains(mediator), "所选人员不是本中心在岗的调解员，请重新选择。");
        Disclosure disclosure = entry.choice("disclosure", "有无需要披露的利害关系", Disclosure.class);
        String disclosed = disclosure == Disclosure.SOME ? entry.required("disclosed", "披露内容") : null;
        entry.expect(disclosed == null || disclosed.length() <= LONGEST, "“披露内容”请控制在" + LONGEST + "字以内。");
        entry.check();
        ReferredCase taken = referrals.accept(entry.caseNumber(), mediator, disclosed);
        return Variables.of(CourtReferralProcess.TAKEN, true)
                .with(CourtReferralProcess.TERM, CourtReferralProcess.MEDIATION_TERM)
                .with(CourtReferralProcess.FROM, Date.from(taken.decidedAt()));
    }

    private Variables declined(FormEntry entry) {
        String reason = entry.required("declineReason", "不接受的理由");
        entry.expect(reason == null || reason.length() <= LONGEST, "“不接受的理由”请控制在" + LONGEST + "字以内。");
        entry.check();
        referrals.decline(entry.caseNumber(), reason);
        return Variables.of(CourtReferralProcess.TAKEN, false);
    }

    private List<String> mediators(CaseNumber number) {
        return directory.holders(Post.MEDIATOR, cases.get(number).centre()).stream()
                .map(PostHolding::person)
                .distinct()
                .toList();
    }

    /** Whom court or parties chose, else whoever confirms. */
    private String proposed(ReferredCase referral, List<String> mediators) {
        String me = whoActs.current().userId();
        return mediators.stream()
                .filter(person -> directory.nameOf(person).equals(referral.wantedMediator()))
                .findFirst()
                .orElse(mediators.contains(me) ? me : null);
    }
}
