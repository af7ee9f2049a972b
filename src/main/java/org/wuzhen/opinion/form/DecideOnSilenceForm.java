package org.wuzhen.opinion.form;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.opinion.OpinionProcess;
import org.wuzhen.opinion.Opinions;
import org.wuzhen.opinion.Request;

/** 处理部门逾期未答复: whoever asked urges the department and waits on, or takes the request back. */
@Component
class DecideOnSilenceForm implements CaseForm {

    private static final int LONGEST_NOTE = 500;

    private final Opinions opinions;
    private final RequestFacts facts;
    private final Directory directory;

    DecideOnSilenceForm(Opinions opinions, RequestFacts facts, Directory directory) {
        this.opinions = opinions;
        this.facts = facts;
        this.directory = directory;
    }

    @Override
    public String formId() {
        return "decide-on-silence";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        throw new IllegalStateException("A case may have several requests; the process tells which");
    }

    @Override
    public Map<String, Object> show(CaseNumber number, Function<String, Object> process) {
        Request request =
                opinions.request(number, OpinionProcess.REQUEST.in(process)).orElseThrow();
        List<Map<String, Object>> officers = directory.officers(request.department(), request.centre()).stream()
                .map(this::officer)
                .toList();
        return Map.of("request", facts.request(request), "officers", officers);
    }

    @Override
    public Variables take(FormEntry entry) {
        boolean dropped = "WITHDRAW".equals(entry.required("decision", "处理"));
        String note = entry.required("note", "催办情况或者撤回理由");
        entry.expect(note == null || note.length() <= LONGEST_NOTE, "“催办情况或者撤回理由”请控制在" + LONGEST_NOTE + "字以内。");
        entry.check();
        long request = entry.process(OpinionProcess.REQUEST);
        if (dropped) {
            opinions.drop(entry.caseNumber(), request, note);
        } else {
            opinions.keepWaiting(entry.caseNumber(), request, note);
        }
        return Variables.of(OpinionProcess.DROPPED, dropped);
    }

    private Map<String, Object> officer(PostHolding holding) {
        return Map.of(
                "name",
                facts.name(holding.person()),
                "mode",
                holding.mode() == null ? "" : holding.mode().label(),
                "centre",
                facts.place(holding.centre()));
    }
}
