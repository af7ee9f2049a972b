package org.wuzhen.mediation.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.mediation.ChosenHow;
import org.wuzhen.mediation.MediationProcess;
import org.wuzhen.mediation.MediatorChoice;
import org.wuzhen.mediation.Mediators;
import org.wuzhen.mediation.Suggestion;

/** 选定调解员: chosen by the parties or assigned by the committee. */
@Component
class ChooseMediatorForm implements CaseForm {

    private static final String CONFIRMED = "已确认承办本案的调解员";

    private final Mediators mediators;
    private final Directory directory;
    private final CaseFacts facts;

    ChooseMediatorForm(Mediators mediators, Directory directory, CaseFacts facts) {
        this.mediators = mediators;
        this.directory = directory;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "choose-mediator";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        List<Suggestion> suggestions = mediators.suggestions(number);
        Map<String, Object> shown = new HashMap<>();
        shown.put("facts", facts.rows(number));
        shown.put(
                "recusedNames",
                mediators.recused(number).stream()
                        .map(directory::nameOf)
                        .sorted()
                        .collect(Collectors.joining("、")));
        shown.put(
                "suggestions", suggestions.stream().map(ChooseMediatorForm::row).toList());
        shown.put(
                "mediatorOptions",
                suggestions.stream()
                        .map(s -> CaseFacts.option(s.name() + "（" + s.place() + "）", s.person()))
                        .toList());
        shown.put("chosenHow", ChosenHow.BY_COMMITTEE.name());
        String first = suggestions.isEmpty() ? null : suggestions.get(0).person();
        String carrying = facts.file(number).handler();
        boolean known = suggestions.stream().anyMatch(s -> s.person().equals(carrying));
        shown.put("lead", known ? carrying : first);
        shown.put("choiceReason", known && !carrying.equals(first) ? CONFIRMED : null);
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        ChosenHow how = entry.choice("chosenHow", "由谁选定", ChosenHow.class);
        String lead = entry.required("lead", "主持调解员");
        List<String> seconds = entry.many("seconds");
        String reason = entry.text("choiceReason");
        entry.expect(lead == null || !seconds.contains(lead), "主持调解员不能同时是协助调解员，请去掉其中一处。");
        entry.check();
        String told = toldToCourt(entry.caseNumber());
        if (told != null && !told.equals(lead)) {
            entry.expect(
                    reason != null && !reason.equals(CONFIRMED),
                    "本案由法院委派，已向法院确认由" + directory.nameOf(told) + "调解。另选他人的，请在“理由”中写明更换的原因，并函告法院。");
        }
        List<Suggestion> suggestions = mediators.suggestions(entry.caseNumber());
        boolean first = !suggestions.isEmpty() && suggestions.get(0).person().equals(lead);
        entry.expect(
                reason != null || first && how == ChosenHow.BY_COMMITTEE,
                how == ChosenHow.BY_PARTIES ? "当事人选定的，请在“理由”中写明由哪方提出、其他各方是否接受。" : "没有指派建议名单的首位，请在“理由”中写明原因。");
        entry.check();
        mediators.choose(entry.caseNumber(), new MediatorChoice(how, lead, seconds, reason));
        return Variables.of(MediationProcess.MEDIATOR, lead);
    }

    /** The mediator of whom the court was told when its referral was taken, or null. */
    private String toldToCourt(CaseNumber number) {
        CaseFile file = facts.file(number);
        return file.channel() == Channel.COURT ? file.handler() : null;
    }

    private static Map<String, Object> row(Suggestion suggestion) {
        return Map.of(
                "name", suggestion.name(),
                "place", suggestion.place(),
                "speciality", String.join("、", suggestion.specialities()),
                "reason", suggestion.reason());
    }
}
