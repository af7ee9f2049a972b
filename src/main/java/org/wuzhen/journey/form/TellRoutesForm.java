package org.wuzhen.journey.form;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.journey.Journey;
import org.wuzhen.journey.OtherRoutes;

/** 告知其他途径: the parties learn where else they can turn (人民调解法 art. 26). */
@Component
class TellRoutesForm implements CaseForm {

    private final Journey journey;
    private final CaseFiles cases;

    TellRoutesForm(Journey journey, CaseFiles cases) {
        this.journey = journey;
        this.cases = cases;
    }

    @Override
    public String formId() {
        return "tell-routes";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        CaseFile file = cases.get(number);
        return Map.of(
                "result", file.result().label(),
                "disputeTypeLabel", file.disputeType().label(),
                "routes", OtherRoutes.of(file.disputeType()));
    }

    @Override
    public Variables take(FormEntry entry) {
        String routes = entry.required("routes", "告知内容");
        String how = entry.required("how", "告知方式");
        entry.check();
        journey.routesTold(entry.caseNumber(), routes, how);
        return Variables.none();
    }
}
