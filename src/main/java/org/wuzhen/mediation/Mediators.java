package org.wuzhen.mediation;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseEvent;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.mediation.store.MediatorMapper;

/** Who mediates a case: suggestions, choice or assignment, disclosure of interest, recusal. */
@Component
@Transactional
public class Mediators {

    private static final String CHOICE_BASIS = "《人民调解法》第十九条、第二十三条";
    private static final String RECUSAL_BASIS = "《人民调解法》第二十三条";

    private final MediatorMapper mediators;
    private final CaseFiles cases;
    private final Directory directory;
    private final Acts acts;
    private final Clock clock;

    Mediators(MediatorMapper mediators, CaseFiles cases, Directory directory, Acts acts, Clock clock) {
        this.mediators = mediators;
        this.cases = cases;
        this.directory = directory;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Who may take the case, the best first: mediators of the own centre, then those of the centre above; never anybody
     * who stepped back from this case or was refused.
     */
    @Transactional(readOnly = true)
    public List<Suggestion> suggestions(CaseNumber number) {
        CaseFile file = cases.get(number);
        Map<String, PostHolding> holders = holders(directory.centre(file.centre()));
        recused(number).forEach(holders::remove);
        if (holders.isEmpty()) {
            return List.of();
        }
        Map<String, Workload> loads = mediators.workloads(holders.keySet(), number.value(), file.community()).stream()
                .collect(Collectors.toMap(Workload::person, Function.identity()));
        List<Candidate> candidates = holders.values().stream()
                .map(holding -> candidate(holding, file, loads.get(holding.person())))
                .toList();
        return MediatorRanking.rank(candidates, file.disputeType());
    }

    /** The acting mediators, the lead first. */
    @Transactional(readOnly = true)
    public List<Mediator> acting(CaseNumber number) {
        return mediators.ofCase(number.value()).stream()
                .filter(Mediator::acting)
                .toList();
    }

    /** The acting lead; empty before the choice and after a recusal. */
    @Transactional(readOnly = true)
    public Optional<Mediator> lead(CaseNumber number) {
        return acting(number).stream()
                .filter(m -> m.role() == Mediator.Role.LEAD)
                .findFirst();
    }

    /** Everybody who stepped back from this case or was refused. */
    @Transactional(readOnly = true)
    public Set<String> recused(CaseNumber number) {
        return Stream.concat(
                        mediators.ofCase(number.value()).stream()
                                .filter(m -> m.recusedAt() != null)
                                .map(Mediator::person),
                        cases.circle(number).recused().stream())
                .collect(Collectors.toSet());
    }

    /** All mediators that the case ever had. */
    @Transactional(readOnly = true)
    public List<Mediator> history(CaseNumber number) {
        return mediators.ofCase(number.value());
    }

    /**
     * Gives the case to one mediator or several; those of an earlier round are released.
     *
     * @throws FormRejected when somebody is no mediator here or has stepped back from this case
     */
    public void choose(CaseNumber number, MediatorChoice choice) {
        List<Suggestion> suggestions = suggestions(number);
        Set<String> eligible = suggestions.stream().map(Suggestion::person).collect(Collectors.toSet());
        if (!eligible.contains(choice.lead()) || !eligible.containsAll(choice.seconds())) {
            throw new FormRejected("所选人员已在本案回避，或者不是本中心的在岗调解员，请从建议名单中重新选择。");
        }
        String advised = suggestions.get(0).person();
        String reason = choice.reason() == null ? suggestions.get(0).reason() : choice.reason();
        mediators.releaseAll(number.value(), clock.instant());
        insert(number, choice, choice.lead(), Mediator.Role.LEAD, reason);
        choice.seconds().forEach(person -> insert(number, choice, person, Mediator.Role.SECOND, reason));
        cases.entrust(number, choice.lead());
        Map<String, PostHolding> holders =
                holders(directory.centre(cases.get(number).centre()));
        Stream.concat(Stream.of(choice.lead()), choice.seconds().stream())
                .forEach(person -> cases.reach(number, holders.get(person).centre(), "上级中心调解员参与"));
        // what the parties choose themselves overrides no advice
        cases.decide(
                number,
                "mediator-choice",
                choice.lead(),
                choice.how().label() + "：" + reason,
                CHOICE_BASIS,
                null,
                choice.how() == ChosenHow.BY_PARTIES ? null : advised);
        acts.record(
                "mediator-chosen",
                number.value(),
                choice.how().label() + "调解员" + directory.nameOf(choice.lead())
                        + (choice.seconds().isEmpty()
                                ? ""
                                : "，另有" + choice.seconds().size() + "名调解员协助"));
    }

    /**
     * Writes down what the mediators disclosed and what the parties said.
     *
     * @return whether the leading mediator is recused, so that another has to be chosen
     */
    public boolean disclose(CaseNumber number, Disclosure disclosure) {
        String lead = lead(number)
                .orElseThrow(() -> new IllegalStateException("Case " + number + " has no mediator"))
                .person();
        for (String second : disclosure.secondsRecused()) {
            recuse(number, second, disclosure.secondsReason());
        }
        boolean recused = disclosure.consent().recuses();
        mediators.insertDisclosure(
                number.value(), lead, disclosure, recused, acts.actor().userId(), clock.instant());
        String why = disclosure.relation().label() + "；" + disclosure.consent().label();
        cases.decide(number, "recusal", recused ? "recused" : "stays", why, RECUSAL_BASIS, null, null);
        if (recused) {
            recuse(number, lead, disclosure.details() == null ? why : why + "；" + disclosure.details());
            cases.entrust(number, null);
        }
        acts.record(
                recused ? "mediator-recused" : "interest-disclosed",
                number.value(),
                recused ? "调解员" + directory.nameOf(lead) + "回避，须重新选定" : "调解员已披露利害关系，继续调解",
                why);
        return recused;
    }

    /** Lets another mediator lead when the case is handed over. */
    @EventListener
    void handedOver(CaseEvent.HandedOver change) {
        CaseNumber number = change.number();
        if (recused(number).contains(change.to())) {
            throw new FormRejected("案件 " + number + " 的接任人已在本案回避，请另选人员。");
        }
        lead(number).filter(lead -> lead.person().equals(change.from())).ifPresent(lead -> {
            mediators.release(number.value(), lead.person(), clock.instant());
            // a helping mediator who takes over leads from now on
            mediators.release(number.value(), change.to(), clock.instant());
            mediators.insert(
                    number.value(),
                    change.to(),
                    Mediator.Role.LEAD,
                    ChosenHow.BY_COMMITTEE,
                    "工作交接：" + change.reason(),
                    acts.actor().userId(),
                    clock.instant());
        });
    }

    /** A helping mediator against whom an objection held helps no more; the leading one is replaced when the case is handed over. */
    @EventListener
    void steppedBack(CaseEvent.SteppedBack back) {
        acting(back.number()).stream()
                .filter(one ->
                        one.role() == Mediator.Role.SECOND && one.person().equals(back.person()))
                .forEach(one -> mediators.recuse(back.number().value(), back.person(), back.reason(), clock.instant()));
    }

    private void recuse(CaseNumber number, String person, String reason) {
        if (mediators.recuse(number.value(), person, reason, clock.instant()) != 1) {
            throw new FormRejected("回避的人员不是本案现任调解员，请重新选择。");
        }
        cases.recuse(number, person);
    }

    private void insert(CaseNumber number, MediatorChoice choice, String person, Mediator.Role role, String reason) {
        mediators.insert(
                number.value(), person, role, choice.how(), reason, acts.actor().userId(), clock.instant());
    }

    private Map<String, PostHolding> holders(Centre centre) {
        Map<String, PostHolding> holders = new LinkedHashMap<>();
        directory.holders(Post.MEDIATOR, centre.code()).forEach(h -> holders.putIfAbsent(h.person(), h));
        if (centre.parent() != null) {
            directory.holders(Post.MEDIATOR, centre.parent()).forEach(h -> holders.putIfAbsent(h.person(), h));
        }
        return holders;
    }

    private Candidate candidate(PostHolding holding, CaseFile file, Workload load) {
        return new Candidate(
                holding.person(),
                directory.nameOf(holding.person()),
                directory.centre(holding.centre()).shortName(),
                holding.centre().equals(file.centre()),
                holding.speciality() == null
                        ? Set.of()
                        : Arrays.stream(holding.speciality().split(","))
                                .map(String::strip)
                                .collect(Collectors.toSet()),
                load == null ? 0 : load.openCases(),
                load == null ? 0 : load.casesNearby());
    }
}
