package org.wuzhen.dossier.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.dossier.ChecklistItem;
import org.wuzhen.dossier.Dossier;
import org.wuzhen.dossier.DossierProcess;
import org.wuzhen.dossier.Filing;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;

/** 整理立卷: the archivist sees what is there and what is missing, and enters papers in the register. */
@Component
class AssembleDossierForm implements CaseForm {

    private enum Action {
        SUBMIT,
        SAVE
    }

    private static final int MOST_PAGES = 9999;

    private final Dossier dossier;
    private final DossierFacts facts;

    AssembleDossierForm(Dossier dossier, DossierFacts facts) {
        this.dossier = dossier;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "assemble-dossier";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        List<ChecklistItem> items = dossier.checklist(number);
        List<String> missing = items.stream()
                .filter(ChecklistItem::missing)
                .map(entry -> entry.item().label())
                .toList();
        Map<String, Object> shown = facts.of(number);
        shown.put("checklist", facts.checklist(items));
        shown.put("missing", missing.isEmpty() ? "" : "还缺" + missing.size() + "项：" + String.join("、", missing));
        shown.put("register", facts.register(dossier.papers(number)));
        shown.put("toMend", ReviewDossierForm.returned(dossier.toMend(number)));
        shown.put("kinds", DossierFacts.choices(RecordKind.values(), RecordKind::label));
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        Action action = entry.choice("action", "如何提交", Action.class);
        List<Filing> filings = filings(entry);
        entry.expect(action != Action.SAVE || !filings.isEmpty(), "没有要登记的材料，请至少登记一份，或者选择“提交复核”。");
        entry.check();
        if (action == Action.SAVE) {
            dossier.save(entry.caseNumber(), filings);
            return Variables.of(DossierProcess.ASSEMBLY, DossierProcess.CONTINUE);
        }
        dossier.submit(entry.caseNumber(), filings);
        return Variables.of(DossierProcess.ASSEMBLY, DossierProcess.SUBMITTED);
    }

    private List<Filing> filings(FormEntry entry) {
        List<Filing> filings = new ArrayList<>();
        for (FormEntry row : entry.rows("entries", "补充登记材料")) {
            if (!row.blank()) {
                filings.add(filing(row));
            }
        }
        return filings;
    }

    private Filing filing(FormEntry row) {
        RecordKind kind = row.choice("kind", "材料种类", RecordKind.class);
        String title = row.text("title");
        Integer pages = row.whole("pages", "页数");
        row.expect(pages != null || row.text("pages") != null, "请填写“页数”。");
        row.expect(pages == null || pages >= 1 && pages <= MOST_PAGES, "“页数”请填写1至9999的整数。");
        LocalDate datedOn = row.day("datedOn", "材料日期");
        row.expect(datedOn != null || row.text("datedOn") != null, "请填写“材料日期”。");
        row.expect(datedOn == null || !datedOn.isAfter(facts.today()), "“材料日期”不能晚于今天。");
        String location = row.required("location", "存放位置");
        return new Filing(
                kind,
                title == null && kind != null ? kind.label() : title,
                pages == null ? 0 : pages,
                datedOn,
                location);
    }
}
