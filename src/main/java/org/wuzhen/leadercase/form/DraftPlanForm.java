package org.wuzhen.leadercase.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.leadercase.Charge;
import org.wuzhen.leadercase.FiveFix;
import org.wuzhen.leadercase.LeaderCases;
import org.wuzhen.leadercase.Measure;
import org.wuzhen.leadercase.NewPaper;
import org.wuzhen.leadercase.Paper;
import org.wuzhen.leadercase.PaperKind;
import org.wuzhen.leadercase.PaperSection;

/** 拟订化解方案: the secretary drafts the plan (五包) and what is done next; after each measure again. */
@Component
class DraftPlanForm implements CaseForm {

    private static final String ARRANGEMENT = "具体安排";

    private final LeaderCases charges;
    private final ChargeFacts facts;
    private final FiveFix fiveFix;

    DraftPlanForm(LeaderCases charges, ChargeFacts facts, FiveFix fiveFix) {
        this.charges = charges;
        this.facts = facts;
        this.fiveFix = fiveFix;
    }

    @Override
    public String formId() {
        return "draft-plan";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        Charge charge = facts.charge(number);
        Optional<Paper> last = charges.latest(charge.id(), PaperKind.PLAN);
        Map<String, String> before = new HashMap<>();
        last.ifPresent(paper -> charges.sections(paper.id()).forEach(one -> before.put(one.title(), one.body())));
        Map<String, Object> shown = new HashMap<>();
        shown.put("charge", facts.rows(charge));
        shown.put("facts", facts.dispute(number));
        shown.put("measures", facts.measures(charge));
        shown.put("sentBack", facts.sentBack(charge, PaperKind.PLAN));
        shown.put(
                "sections",
                fiveFix.sections().stream()
                        .map(title -> Map.<String, Object>of("title", title, "body", before.getOrDefault(title, "")))
                        .toList());
        shown.put(
                "nextMeasures",
                Arrays.stream(Measure.values())
                        .filter(measure -> open(charge, measure))
                        .map(measure -> ChargeFacts.choice(measure.label(), measure.name()))
                        .toList());
        shown.put("departments", facts.departments());
        return shown;
    }

    /** Closing follows on something done. */
    private boolean open(Charge charge, Measure measure) {
        return measure != Measure.CLOSE || !charges.measures(charge.id()).isEmpty();
    }

    @Override
    public Variables take(FormEntry entry) {
        Charge charge = facts.charge(entry.caseNumber());
        Measure next = entry.choice("nextMeasure", "下一步措施", Measure.class);
        entry.expect(next == null || open(charge, next), "“下一步措施”的选项无效，请重新选择。");
        String department = next == Measure.HANDLING ? entry.required("department", "承办部门") : null;
        entry.expect(department == null || facts.department(department), "请选择“承办部门”。");
        List<PaperSection> sections = new ArrayList<>();
        for (FormEntry row : entry.rows("sections", "包案责任")) {
            String title = row.text("title");
            String body = row.text("body");
            entry.expect(body != null, "请填写“" + title + "”。");
            ChargeFacts.longest(entry, body, title);
            if (body != null && fiveFix.sections().contains(title)) {
                sections.add(new PaperSection(title, body));
            }
        }
        entry.expect(sections.size() >= fiveFix.sections().size(), "请逐项填写包案责任。");
        ChargeFacts.section(entry, sections, "arrangement", ARRANGEMENT);
        entry.check();
        charges.draft(entry.caseNumber(), NewPaper.plan(next, department, sections));
        return Variables.none();
    }
}
