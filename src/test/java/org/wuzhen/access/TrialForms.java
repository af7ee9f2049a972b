package org.wuzhen.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.NewCase;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.StartForm;
import org.wuzhen.engine.Variable;
import org.wuzhen.engine.Variables;

/** A dispute and the forms of {@code staff-tasklist-test.bpmn}: a start form and one of a task. */
final class TrialForms {

    private TrialForms() {}

    static NewCase dispute(String centre) {
        Party applicant = new Party(
                null, Party.Side.APPLICANT, Party.Kind.PERSON, "王小明", null, null, null, null, null, false, null);
        Party respondent = new Party(
                null, Party.Side.RESPONDENT, Party.Kind.PERSON, "李大华", null, null, null, null, null, false, null);
        return new NewCase(
                centre,
                DisputeType.NEIGHBOUR,
                Channel.WINDOW,
                null,
                null,
                null,
                null,
                "楼上漏水",
                "修好并赔偿",
                null,
                2,
                Set.of(),
                Instant.now(),
                List.of(applicant, respondent));
    }

    @Component
    static class NoteForm implements CaseForm {

        @Override
        public String formId() {
            return "staff-tasklist-note";
        }

        @Override
        public Map<String, Object> show(CaseNumber number) {
            return Map.of("facts", "邻里纠纷要点");
        }

        @Override
        public Variables take(FormEntry entry) {
            return Variables.none();
        }
    }

    @Component
    static class BeginForm implements StartForm {

        private final CaseFiles cases;

        BeginForm(CaseFiles cases) {
            this.cases = cases;
        }

        @Override
        public String formId() {
            return "staff-tasklist-begin";
        }

        @Override
        public Map<String, Object> show() {
            return Map.of();
        }

        @Override
        public Begun take(FormEntry entry) {
            return new Begun(cases.open(dispute("02")), Variables.of(Variable.text("centre"), "02"));
        }
    }
}
