package org.wuzhen.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.demo.settlement.OfficeSize;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.engine.OpenTask;

/** Does whatever a case waits for as somebody does it whose task it is, with what is usually typed into the form. */
@Component
@Profile("demo")
public class UsualWork {

    private final DemoOffice office;
    private final DemoCases samples;
    private final WholeOffice whole;
    private final DemoProgressMapper progress;
    private final CaseDesk desk;
    private final CaseFiles cases;
    private final Directory directory;
    private final ActAs actAs;
    private final TransactionTemplate transaction;
    private final DemoClock clock;
    private final Map<String, Map<String, Object>> usual;

    @SuppressWarnings("unchecked")
    UsualWork(
            DemoOffice office,
            DemoCases samples,
            WholeOffice whole,
            DemoProgressMapper progress,
            CaseDesk desk,
            CaseFiles cases,
            Directory directory,
            ActAs actAs,
            TransactionTemplate transaction,
            DemoClock clock) {
        this.office = office;
        this.samples = samples;
        this.whole = whole;
        this.progress = progress;
        this.desk = desk;
        this.cases = cases;
        this.directory = directory;
        this.actAs = actAs;
        this.transaction = transaction;
        this.clock = clock;
        this.usual = new LinkedHashMap<>(DemoOffice.read("usual-entries.yaml", Map.class));
        usual.put(
                "UserTask_DraftAgreement",
                with(
                        "UserTask_DraftAgreement",
                        Map.of(
                                "copies",
                                12,
                                "total",
                                3600,
                                "instalments",
                                List.of(Map.of(
                                        "debtor",
                                        "@option:partyOptions:1",
                                        "subject",
                                        "MONEY",
                                        "what",
                                        "一次性支付约定款项",
                                        "amount",
                                        3600,
                                        "due",
                                        "@day+12")))));
        usual.put("UserTask_GiveOpinion", Map.of("opinion", "经核实，情况属实，建议按双方认可的比例分担。"));
        usual.put(
                "UserTask_AssembleDossier",
                with(
                        "UserTask_AssembleDossier",
                        Map.of(
                                "entries",
                                Stream.of("IDENTITY_PROOF", "EVIDENCE", "CASE_STATEMENT")
                                        .map(kind -> Map.of(
                                                "kind",
                                                kind,
                                                "title",
                                                "随案材料",
                                                "pages",
                                                2,
                                                "datedOn",
                                                "@day",
                                                "location",
                                                "档案室1柜1层"))
                                        .toList())));
    }

    /** What is usually typed, and what each case has of its own. */
    private Map<String, Object> with(String element, Map<String, Object> own) {
        Map<String, Object> all = new LinkedHashMap<>(usual.get(element));
        all.putAll(own);
        return all;
    }

    /** Enters the sample office, up to the whole of Binhai when asked for. */
    public void settle(boolean everybody) {
        office.open();
        if (everybody) {
            whole.settle(
                    OfficeSize.WHOLE,
                    office.communities(),
                    office.accounts().get(0).password());
        }
    }

    /**
     * Works the sample cases to where they belong and answers their numbers; not those that departments have a hand in: a
     * copy of a question is one that a department was never asked.
     */
    public List<CaseNumber> samples() {
        Map<String, String> failed = samples.load(samples.alone());
        if (!failed.isEmpty()) {
            throw new IllegalStateException("Sample cases could not be worked: " + failed);
        }
        return samples.alone().stream()
                .map(sample -> CaseNumber.of(progress.find(sample.id()).caseNumber()))
                .toList();
    }

    /** Everybody's password. */
    public String password() {
        return office.accounts().get(0).password();
    }

    /**
     * Completes the task that the case has waited for longest, in a transaction of its own.
     *
     * @return its element id, or empty when nothing is open
     */
    public Optional<String> goOn(CaseNumber number) {
        List<OpenTask> open = new ArrayList<>(desk.tasks(number));
        if (open.isEmpty()) {
            return Optional.empty();
        }
        // whether a case that stands still may go on is decided before anything else
        OpenTask task = open.stream()
                .filter(each -> each.element().equals("UserTask_ReviewSuspension"))
                .findFirst()
                .orElse(open.get(0));
        actAs.run(
                worker(number, task),
                () -> transaction.executeWithoutResult(status -> {
                    desk.complete(task.id(), entries(task.element(), desk.form(task.id())));
                }));
        return Optional.of(task.element());
    }

    private String worker(CaseNumber number, OpenTask task) {
        if (task.assignee() != null) {
            return task.assignee();
        }
        List<String> offered = task.groups().stream()
                .sorted()
                .flatMap(group -> holders(group.split("\\.")))
                .map(PostHolding::person)
                .toList();
        String handler = cases.get(number).handler();
        return offered.contains(handler)
                ? handler
                : offered.stream()
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("Nobody holds " + task.groups()));
    }

    private Stream<PostHolding> holders(String[] group) {
        if (group.length == 3) {
            return directory.officers(group[2], group[1]).stream();
        }
        Post post = Post.valueOf(group[0]);
        return post == Post.DEPARTMENT_HEAD
                ? directory.headOf(group[1]).stream()
                : directory.holders(post, group[1]).stream();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> entries(String element, Map<String, Object> shown) {
        Map<String, Object> all = new LinkedHashMap<>(shown);
        Object typed = new SampleText(clock, shown).filled(usual.getOrDefault(element, Map.of()));
        all.putAll((Map<String, Object>) typed);
        return all;
    }
}
