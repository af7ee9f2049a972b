package org.wuzhen.confirmation.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.confirmation.ConfirmationFile;
import org.wuzhen.confirmation.ConfirmationProcess;
import org.wuzhen.confirmation.CourtProceeding;
import org.wuzhen.confirmation.Given;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;

/** 补充材料: point by point what the court asked for. */
@Component
class GiveSupplementForm implements CaseForm {

    private static final int LONGEST = 1000;

    private final CourtProceeding court;
    private final CaseClocks clocks;
    private final ConfirmationFacts facts;

    GiveSupplementForm(CourtProceeding court, CaseClocks clocks, ConfirmationFacts facts) {
        this.court = court;
        this.clocks = clocks;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "give-supplement";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        ConfirmationFile file = facts.file(number);
        Map<String, Object> shown = facts.top(number);
        facts.court(shown, file);
        shown.put(
                "courtDue",
                clocks.running(number, "confirmation-court-decide")
                        .map(term -> "至" + term.lastDay() + "作出裁定")
                        .orElse("尚未受理"));
        shown.put(
                "supplementBy",
                file.supplementBy() == null ? "—" : file.supplementBy().toString());
        shown.put("supplementNo", String.valueOf(file.supplements() + 1));
        shown.put(
                "answers",
                file.wantedPoints().stream()
                        .map(point -> Map.of("wanted", point, "given", ""))
                        .toList());
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        List<String> points = facts.file(entry.caseNumber()).wantedPoints();
        List<FormEntry> rows = entry.rows("answers", "逐项补充");
        entry.expect(rows.size() == points.size(), "法院要求补充的事项有变动，请刷新任务后重新填写。");
        List<Given> given = new ArrayList<>();
        for (int i = 0; i < Math.min(rows.size(), points.size()); i++) {
            String words = rows.get(i).required("given", "补充情况");
            rows.get(i).expect(words == null || words.length() <= LONGEST, "“补充情况”请控制在" + LONGEST + "字以内。");
            given.add(new Given(0, points.get(i), words));
        }
        entry.check();
        return Variables.of(ConfirmationProcess.SUPPLEMENT_ROUND, court.give(entry.caseNumber(), given));
    }
}
