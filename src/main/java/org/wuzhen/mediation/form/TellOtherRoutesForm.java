package org.wuzhen.mediation.form;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.mediation.Mediation;
import org.wuzhen.mediation.MediationProcess;
import org.wuzhen.mediation.RoutesNotice;
import org.wuzhen.mediation.Session;
import org.wuzhen.mediation.SessionResult;

/**
 * 告知其他解决途径 (人民调解法 art. 26): the texts come from the rule table {@code other-routes} by the variables of the
 * process, and staff may change them.
 */
@Component("tellOtherRoutesOfMediationForm")
class TellOtherRoutesForm implements CaseForm {

    private final Mediation mediation;
    private final CaseFacts facts;

    TellOtherRoutesForm(Mediation mediation, CaseFacts facts) {
        this.mediation = mediation;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "tell-other-routes";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        String why = mediation.sessions(number).stream()
                .reduce((a, b) -> b)
                .flatMap(Session::held)
                .map(held -> held.result())
                .filter(result -> result == SessionResult.FAILED || result == SessionResult.REFUSED)
                .map(SessionResult::label)
                .orElse("调解期限届满，未达成协议");
        return Map.of("facts", facts.rows(number), "outcomeLabel", why);
    }

    @Override
    public Variables take(FormEntry entry) {
        String arbitration = entry.text(MediationProcess.ROUTE_ARBITRATION.name());
        String lawsuit = entry.text(MediationProcess.ROUTE_LAWSUIT.name());
        String administrative = entry.text(MediationProcess.ROUTE_ADMINISTRATIVE.name());
        entry.expect(arbitration != null || lawsuit != null || administrative != null, "请至少告知一条其他途径（仲裁、诉讼或者行政途径）。");
        String toldHow = entry.required("toldHow", "告知方式");
        entry.expect(entry.ticked("toldAll"), "请告知全部当事人后勾选“各方当事人均已告知”。");
        entry.check();
        mediation.tellRoutes(
                entry.caseNumber(),
                new RoutesNotice(
                        arbitration,
                        lawsuit,
                        administrative,
                        entry.text(MediationProcess.ROUTE_BASIS.name()),
                        entry.text("remark"),
                        toldHow));
        return Variables.none();
    }
}
