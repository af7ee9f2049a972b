package org.wuzhen.handling.form;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.handling.HandlingProcess;
import org.wuzhen.handling.Matter;

/** A form about one matter: a case may have several, so the process tells which; the matter stands on every such form. */
abstract class MatterForm implements CaseForm {

    final MatterFacts facts;

    MatterForm(MatterFacts facts) {
        this.facts = facts;
    }

    /** What this form shows besides the matter. */
    abstract void show(Matter matter, Function<String, Object> process, Map<String, Object> shown);

    /** As {@link CaseForm#take(FormEntry)}, for the matter of the process. */
    abstract Variables take(FormEntry entry, CaseNumber number, long matter);

    @Override
    public final Map<String, Object> show(CaseNumber number) {
        throw new IllegalStateException("A case may have several matters; the process tells which");
    }

    @Override
    public final Map<String, Object> show(CaseNumber number, Function<String, Object> process) {
        Matter matter = facts.matter(number, process);
        Map<String, Object> shown = new HashMap<>();
        shown.put("matter", facts.rows(matter));
        show(matter, process, shown);
        return shown;
    }

    @Override
    public final String describe(CaseNumber number, Function<String, Object> process, String assignee) {
        return facts.describe(facts.matter(number, process));
    }

    @Override
    public final Variables take(FormEntry entry) {
        return take(entry, entry.caseNumber(), entry.process(HandlingProcess.MATTER));
    }
}
