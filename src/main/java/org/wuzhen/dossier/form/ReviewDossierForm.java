package org.wuzhen.dossier.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.dossier.Dossier;
import org.wuzhen.dossier.DossierProcess;
import org.wuzhen.dossier.ReturnedItem;
import org.wuzhen.dossier.ReviewDecision;
import org.wuzhen.dossier.Volume;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;

/** 复核卷宗: somebody other than the archivist passes the dossier or sends it back with a list. */
@Component
class ReviewDossierForm implements CaseForm {

    private final Dossier dossier;
    private final DossierFacts facts;

    ReviewDossierForm(Dossier dossier, DossierFacts facts) {
        this.dossier = dossier;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "review-dossier";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        Volume volume = dossier.volume(number).orElseThrow();
        Map<String, Object> shown = facts.of(number);
        shown.put("objection", dossier.objectionToReviewer(number).orElse(""));
        shown.put("assembledBy", facts.nameOf(volume.assembledBy()));
        shown.put("assembledAt", DossierFacts.minute(volume.assembledAt()));
        shown.put("checklist", facts.checklist(dossier.checklist(number)));
        shown.put("register", facts.register(dossier.papers(number)));
        shown.put("toMend", returned(dossier.toMend(number)));
        shown.put("kinds", DossierFacts.choices(RecordKind.values(), RecordKind::label));
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        ReviewDecision decision = entry.choice("decision", "复核结论", ReviewDecision.class);
        if (decision == ReviewDecision.RETURNED) {
            List<ReturnedItem> items = items(entry);
            entry.expect(!items.isEmpty(), "退回补正的，请在退回清单中至少写一项材料和理由。");
            entry.check();
            dossier.sendBack(entry.caseNumber(), items);
        } else {
            entry.check();
            dossier.pass(entry.caseNumber(), entry.text("opinion"));
        }
        return Variables.of(DossierProcess.DOSSIER_REVIEW, decision.code());
    }

    static List<Map<String, String>> returned(List<ReturnedItem> items) {
        return items.stream()
                .map(item -> Map.of("item", item.kind().label(), "reason", item.reason()))
                .toList();
    }

    private static List<ReturnedItem> items(FormEntry entry) {
        List<ReturnedItem> items = new ArrayList<>();
        for (FormEntry row : entry.rows("returnList", "退回清单")) {
            if (!row.blank()) {
                items.add(new ReturnedItem(row.choice("kind", "材料", RecordKind.class), row.required("reason", "退回理由")));
            }
        }
        return items;
    }
}
