package org.wuzhen.leadercase.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.leadercase.Charge;
import org.wuzhen.leadercase.LeaderCases;
import org.wuzhen.leadercase.NewPaper;
import org.wuzhen.leadercase.PaperKind;
import org.wuzhen.leadercase.PaperSection;

/** 报告进展、申请延期: the secretary drafts what has been done in half a month; more time may be asked for with it, once. */
@Component
class DraftProgressForm implements CaseForm {

    private static final String DONE = "进展情况";
    private static final String NEXT = "存在问题和下一步打算";
    private static final String MORE_TIME = "申请延期";

    private final LeaderCases charges;
    private final ChargeFacts facts;

    DraftProgressForm(LeaderCases charges, ChargeFacts facts) {
        this.charges = charges;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "draft-progress";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        Charge charge = facts.charge(number);
        Map<String, Object> shown = new HashMap<>();
        shown.put("charge", facts.rows(charge));
        shown.put("measures", facts.measures(charge));
        shown.put("sentBack", facts.sentBack(charge, PaperKind.PROGRESS));
        shown.put("done", facts.earlier(charge, PaperKind.PROGRESS, DONE));
        shown.put("next", facts.earlier(charge, PaperKind.PROGRESS, NEXT));
        shown.put("mayExtend", charge.extended() == null);
        shown.put("days", LeaderCases.LONGEST_EXTENSION);
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        List<PaperSection> sections = new ArrayList<>();
        ChargeFacts.section(entry, sections, "done", DONE);
        ChargeFacts.section(entry, sections, "next", NEXT);
        boolean extension = entry.ticked("moreTime");
        Integer days = extension ? entry.whole("days", "延长日数") : null;
        String why = extension ? entry.required("extensionWhy", "延期理由") : null;
        entry.expect(
                !extension || days != null && days >= 1 && days <= LeaderCases.LONGEST_EXTENSION,
                "“延长日数”请填写1至" + LeaderCases.LONGEST_EXTENSION + "日。");
        ChargeFacts.longest(entry, why, "延期理由");
        entry.check();
        if (extension) {
            sections.add(new PaperSection(MORE_TIME, "申请延长" + days + "日。" + why));
            charges.askExtension(entry.caseNumber(), days, why);
        }
        charges.draft(entry.caseNumber(), NewPaper.progress(sections));
        return Variables.none();
    }
}
