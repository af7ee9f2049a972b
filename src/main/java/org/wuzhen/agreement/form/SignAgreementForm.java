package org.wuzhen.agreement.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.wuzhen.agreement.Agreement;
import org.wuzhen.agreement.AgreementPaper;
import org.wuzhen.agreement.AgreementProcess;
import org.wuzhen.agreement.ConfirmationRoute;
import org.wuzhen.agreement.ConfirmationWish;
import org.wuzhen.agreement.Instalment;
import org.wuzhen.agreement.Signature;
import org.wuzhen.agreement.Signing;
import org.wuzhen.agreement.SigningManner;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.deadline.WorkingCalendar;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;

/** 签订调解协议书: who signed when and how, or why it was not signed. */
@Component
class SignAgreementForm implements CaseForm {

    private final Agreement agreement;
    private final AgreementFacts facts;

    SignAgreementForm(Agreement agreement, AgreementFacts facts) {
        this.agreement = agreement;
        this.facts = facts;
    }

    /** 已签订、退回修改、不愿签订. */
    private enum Outcome {
        SIGNED,
        REDRAFT,
        DECLINED
    }

    @Override
    public String formId() {
        return "sign-agreement";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        AgreementPaper draft = facts.draft(number);
        String today = facts.today().toString();
        Map<String, Object> shown = facts.ofCase(number);
        shown.put("mainFacts", draft.mainFacts());
        shown.put("matters", draft.matters());
        shown.put("terms", draft.terms());
        shown.put("mode", draft.mode());
        shown.put("totalText", AgreementFacts.money(draft.total()));
        shown.put("copiesText", draft.copies() + "份");
        shown.put("plan", facts.plan(number, facts.instalments(draft)));
        shown.put("partyOptions", facts.partyOptions(number));
        shown.put(
                "signatures",
                facts.parties(number).stream().map(party -> row(party, today)).toList());
        shown.put("mediatorSignedOn", today);
        shown.put("sealedOn", today);
        shown.put("confirmation", ConfirmationWish.NOT_WANTED.name());
        shown.put("excluded", excluded(facts.file(number).disputeType()));
        shown.put("routes", routes(facts.file(number).disputeType()));
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        Outcome outcome = entry.choice("signing", "签订情况", Outcome.class);
        if (outcome == null) {
            entry.check();
        }
        return switch (outcome) {
            case SIGNED -> signed(entry);
            case REDRAFT -> sentBack(entry);
            case DECLINED -> declined(entry);
        };
    }

    private Variables signed(FormEntry entry) {
        CaseNumber number = entry.caseNumber();
        List<Signature> signatures = signatures(entry);
        LocalDate mediator = signedOn(entry, "mediatorSignedOn", "调解员签名日期");
        LocalDate seal = signedOn(entry, "sealedOn", "调委会盖章日期");
        ConfirmationWish wish = entry.choiceOrNull("confirmation", "是否申请司法确认", ConfirmationWish.class);
        entry.check();
        Signing signing = new Signing(signatures, mediator, seal, wish == null ? ConfirmationWish.NOT_WANTED : wish);
        LocalDate first = facts.instalments(facts.draft(number)).stream()
                .map(Instalment::due)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
        entry.expect(
                !first.isBefore(signing.effectiveOn()),
                "协议自" + signing.effectiveOn() + "起生效，而第一期履行日期为" + first + "，早于生效日。请选择“内容还要修改”，改好日期后再签。");
        entry.check();
        agreement.sign(number, signing);
        return Variables.of(AgreementProcess.SIGNING, AgreementProcess.SIGNED);
    }

    private Variables sentBack(FormEntry entry) {
        String reason = entry.required("reason", "原因");
        entry.check();
        agreement.sendBack(entry.caseNumber(), reason);
        return Variables.of(AgreementProcess.SIGNING, AgreementProcess.REDRAFT);
    }

    private Variables declined(FormEntry entry) {
        String reason = entry.required("reason", "原因");
        String routes = entry.required("routes", "告知内容");
        String toldHow = entry.required("toldHow", "告知方式");
        entry.check();
        agreement.decline(entry.caseNumber(), reason, routes, toldHow);
        return Variables.of(AgreementProcess.SIGNING, AgreementProcess.DECLINED);
    }

    private List<Signature> signatures(FormEntry entry) {
        Set<String> missing = new HashSet<>();
        facts.parties(entry.caseNumber())
                .forEach(party -> missing.add(party.id().toString()));
        List<Signature> signatures = new ArrayList<>();
        for (FormEntry row : entry.rows("signatures", "当事人签字")) {
            String party = row.required("party", "当事人");
            LocalDate on = signedOn(row, "signedOn", "签字日期");
            SigningManner manner = row.choice("manner", "签字方式", SigningManner.class);
            if (party != null && !missing.remove(party)) {
                row.reject("当事人不在本案中，或者重复。请刷新任务后重新填写。");
            } else if (party != null && on != null && manner != null) {
                signatures.add(new Signature(Long.parseLong(party), on, manner));
            }
        }
        entry.expect(missing.isEmpty(), "还有" + missing.size() + "位当事人没有签字记录，全部签字后再提交。");
        return signatures;
    }

    private LocalDate signedOn(FormEntry entry, String key, String name) {
        LocalDate day = entry.day(key, name);
        if (day == null) {
            entry.expect(entry.text(key) != null, "请填写“" + name + "”。");
            return null;
        }
        LocalDate registered = facts.file(entry.caseNumber())
                .registeredAt()
                .atZone(WorkingCalendar.ZONE)
                .toLocalDate();
        entry.expect(!day.isAfter(facts.today()), "“" + name + "”不能晚于今天。");
        entry.expect(!day.isBefore(registered), "“" + name + "”不能早于案件登记日期" + registered + "。");
        return day;
    }

    private static Map<String, Object> row(Party party, String today) {
        Map<String, Object> row = new TreeMap<>();
        row.put("party", party.id().toString());
        row.put("signedOn", today);
        row.put("manner", party.kind() == Party.Kind.ORGANISATION ? "SEAL" : "SIGNATURE");
        return row;
    }

    private static String excluded(DisputeType type) {
        String excluded = ConfirmationRoute.excluded(type);
        return excluded == null ? "" : excluded;
    }

    private static String routes(DisputeType type) {
        String special =
                switch (type) {
                    case MIGRANT_WAGES, LABOUR_OTHER -> "可以依法向劳动争议仲裁委员会申请仲裁，拖欠劳动报酬的还可以向劳动保障监察机构投诉。";
                    case MEDICAL -> "可以向卫生健康主管部门申请行政调解，或者向人民法院提起诉讼。";
                    default -> "可以依法通过仲裁、行政、司法等途径维护自己的权利。";
                };
        return "当事人未签订调解协议，人民调解终止。" + special;
    }
}
