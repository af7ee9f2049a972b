package org.wuzhen.petition.form;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.petition.ReviewRequest.Level;
import org.wuzhen.department.petition.ReviewResult.Result;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.petition.Petition;
import org.wuzhen.petition.PetitionProcess;
import org.wuzhen.petition.ReviewOpinion;

/** What the body above decided, entered by hand where the petition office sends no message. */
abstract class OpinionAboveForm implements CaseForm {

    private final Level level;
    private final Petition petitions;
    private final PetitionFacts facts;

    OpinionAboveForm(Level level, Petition petitions, PetitionFacts facts) {
        this.level = level;
        this.petitions = petitions;
        this.facts = facts;
    }

    @Override
    public final Map<String, Object> show(CaseNumber number) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("facts", facts.rows(number));
        shown.put("untilDay", facts.until(number, petitions.answer(level)));
        shown.put("results", PetitionFacts.options(Result.values(), Result::label));
        return shown;
    }

    @Override
    public final Variables take(FormEntry entry) {
        String reviewNo = entry.required("reviewNo", level.label() + "意见书文号");
        Result result = entry.choice("result", "结果", Result.class);
        LocalDate decidedOn = entry.day("decidedOn", "作出日期");
        LocalDate servedOn = entry.day("servedOn", "送达日期");
        entry.expect(decidedOn != null && servedOn != null, "请填写作出日期和送达日期。");
        entry.expect(
                decidedOn == null
                        || servedOn == null
                        || !servedOn.isBefore(decidedOn) && !servedOn.isAfter(facts.today()),
                "送达日期应当在作出日期至今天之间。");
        entry.expect(
                decidedOn == null
                        || !decidedOn.isBefore(
                                petitions.last(entry.caseNumber(), level).requestedOn()),
                "作出日期不能早于申请" + level.label() + "的日期。");
        String summary = entry.required("summary", "主要内容");
        entry.check();
        petitions.decided(
                entry.caseNumber(), level, new ReviewOpinion(reviewNo, result, decidedOn, servedOn, summary, true));
        return Variables.of(PetitionProcess.REVOKED, result == Result.REVOKED);
    }
}
