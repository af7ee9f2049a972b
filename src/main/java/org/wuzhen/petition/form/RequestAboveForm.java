package org.wuzhen.petition.form;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.petition.ReviewRequest.Level;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.petition.Instance;
import org.wuzhen.petition.Petition;
import org.wuzhen.petition.PetitionProcess;

/** The petitioner asks the body above in thirty days, or accepts the paper. */
abstract class RequestAboveForm implements CaseForm {

    /** The paper that a request would go against. */
    record Against(String opinionNo, LocalDate servedOn) {}

    private final Level level;
    private final Petition petitions;
    private final PetitionFacts facts;

    RequestAboveForm(Level level, Petition petitions, PetitionFacts facts) {
        this.level = level;
        this.petitions = petitions;
        this.facts = facts;
    }

    abstract Against against(CaseNumber number);

    @Override
    public final Map<String, Object> show(CaseNumber number) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("facts", facts.rows(number));
        Against against = against(number);
        shown.put("against", against.opinionNo());
        shown.put("servedDay", PetitionFacts.day(against.servedOn()));
        shown.put("untilDay", facts.until(number, petitions.window(level)));
        shown.put(
                "refused",
                petitions.instances(number).stream()
                        .filter(instance -> instance.level() == level && Boolean.FALSE.equals(instance.accepted()))
                        .map(Instance::refused)
                        .reduce("", (earlier, later) -> later));
        shown.put("requestedOn", facts.today().toString());
        return shown;
    }

    @Override
    public final Variables take(FormEntry entry) {
        boolean satisfied = "SATISFIED".equals(entry.required("step", "情况"));
        if (satisfied) {
            entry.check();
            return Variables.of(PetitionProcess.SATISFIED, true);
        }
        LocalDate on = entry.day("requestedOn", "申请日期");
        entry.expect(on != null, "请填写“申请日期”。");
        String grounds = entry.required("grounds", "申请理由");
        entry.check();
        int round = petitions.request(entry.caseNumber(), level, on, grounds);
        return Variables.of(PetitionProcess.SATISFIED, false).with(PetitionProcess.REQUEST_ROUND, round);
    }
}
