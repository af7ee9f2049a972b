package org.wuzhen.journey.form;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.journey.Journey;

/** 移送线索: a clue to a crime goes to the body that must look into it (人民调解法 art. 25). */
@Component
class HandOverClueForm implements CaseForm {

    private final Journey journey;
    private final CaseFiles cases;
    private final Clock clock;

    HandOverClueForm(Journey journey, CaseFiles cases, Clock clock) {
        this.journey = journey;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "hand-over-clue";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        CaseFile file = cases.get(number);
        return Map.of("disputeTypeLabel", file.disputeType().label());
    }

    @Override
    public Variables take(FormEntry entry) {
        Journey.Handover handover = HandoverEntry.read(entry, clock);
        journey.clueHandedOver(entry.caseNumber(), handover);
        return Variables.none();
    }
}
