package org.wuzhen.escalation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseEvent;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.casefile.number.NumberSeries;
import org.wuzhen.deadline.Deadlines;
import org.wuzhen.deadline.TermQuery;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.Variables;
import org.wuzhen.escalation.store.EscalationMapper;

/**
 * Raising a case and following it: weighing what a rule asks, the hand-over, receipt or refusal and its ruling, taking
 * over. The clocks of the case run on as they are, its number stays, its first receiver stays with it.
 */
@Component
@Transactional
public class Escalations {

    /** Why the receiving centre reads a case before it has it. */
    private static final String ON_OFFER = "提级移交";

    private static final String TAKEN_OVER = "提级";

    private static final String BASIS = "《天津市矛盾纠纷多元化解条例》首接全程跟踪、事项限期办理";

    /** How many decisions a sheet begins with. */
    private static final int LATEST = 12;

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private final EscalationMapper store;
    private final CaseFiles cases;
    private final CaseRecords records;
    private final NumberSeries numbers;
    private final Deadlines deadlines;
    private final Directory directory;
    private final Sheets sheets;
    private final Handlers handlers;
    private final CaseFlow flow;
    private final Acts acts;
    private final Clock clock;

    Escalations(
            EscalationMapper store,
            CaseFiles cases,
            CaseRecords records,
            NumberSeries numbers,
            Deadlines deadlines,
            Directory directory,
            Sheets sheets,
            Handlers handlers,
            CaseFlow flow,
            Acts acts,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.records = records;
        this.numbers = numbers;
        this.deadlines = deadlines;
        this.directory = directory;
        this.sheets = sheets;
        this.handlers = handlers;
        this.flow = flow;
        this.acts = acts;
        this.clock = clock;
    }

    /** Whether a case may be raised as it stands. */
    public static boolean inHand(CaseFile file) {
        return file.stage().compareTo(Stage.TRIAGE) >= 0
                && file.stage().compareTo(Stage.PERFORMING) <= 0
                && !file.suspended()
                && (file.result() == null || file.result().agreed() || file.result() == CaseResult.FAILED);
    }

    /**
     * The centres that a case may be handed to: the one above, neighbours, from the district back to where it came from.
     */
    @Transactional(readOnly = true)
    public List<Centre> receivers(CaseFile file) {
        Centre own = directory.centre(file.centre());
        return directory.centres().stream()
                .filter(centre -> !centre.code().equals(own.code()))
                .filter(centre -> own.level() == Centre.Level.STREET
                        || centre.code().equals(file.number().centre()))
                .sorted((a, b) -> a.level().compareTo(b.level()))
                .toList();
    }

    /** Whether the case is with the district, from where it can only be reported further, to the city. */
    @Transactional(readOnly = true)
    public boolean atDistrict(CaseFile file) {
        return directory.centre(file.centre()).level() == Centre.Level.DISTRICT;
    }

    @Transactional(readOnly = true)
    public List<Escalation> of(CaseNumber number) {
        return store.of(number.value());
    }

    /** One escalation, if it is of this case. */
    @Transactional(readOnly = true)
    public Optional<Escalation> find(CaseNumber number, long id) {
        return Optional.ofNullable(store.find(id))
                .filter(escalation -> escalation.number().equals(number));
    }

    @Transactional(readOnly = true)
    public List<SheetLine> lines(long id) {
        return store.lines(id);
    }

    /**
     * A director proposes to raise a case.
     *
     * @throws FormRejected when it is not in hand, one is open, or the receiver cannot be
     */
    public void propose(CaseNumber number, NewEscalation proposed) {
        CaseFile file = cases.get(number);
        if (!inHand(file)) {
            throw new FormRejected("案件当前不在办理之中，不能提级。请返回案件页面查看。");
        }
        Target target = target(file, proposed.to());
        Long id = store.propose(
                number.value(),
                file.centre(),
                target,
                receiving(proposed),
                proposed,
                acts.actor().userId(),
                clock.instant());
        if (id == null) {
            throw new FormRejected("本案已有一件提级正在研判或者等待接收，办完之后才能再次提出。");
        }
        cases.decide(number, "escalation", target.name(), proposed.reason(), BASIS, null, null);
        acts.record("escalation-proposed", number.value(), "提出" + whither(target, proposed.to()), proposed.reason());
        if (!tell(number, id)) {
            throw new FormRejected("案件已经办完，或者所用的流程版本不支持提级。");
        }
    }

    /** Lets the journey begin the process of an escalation; false when the case is not on its road any more. */
    boolean tell(CaseNumber number, long id) {
        return flow.tell(EscalationProcess.ESCALATION_PROPOSED, number, Variables.of(EscalationProcess.ESCALATION, id));
    }

    /** Whether a rule asks to weigh an escalation that begins. */
    @Transactional(readOnly = true)
    public boolean byRule(CaseNumber number, long id) {
        return mine(number, id).state() == EscalationState.WEIGHING;
    }

    /**
     * Whoever weighed what the rule asks proposes to raise the case.
     *
     * @throws FormRejected when the receiver cannot be
     */
    public void weigh(CaseNumber number, long id, NewEscalation proposed) {
        CaseFile file = cases.get(number);
        Escalation escalation = mine(number, id);
        Target target = target(file, proposed.to());
        store.weighed(id, target, receiving(proposed), proposed, acts.actor().userId());
        cases.decide(
                number,
                "escalation",
                target.name(),
                proposed.reason(),
                escalation.ruleBasis(),
                escalation.ruleRow(),
                advised(file).name());
        acts.record(
                "escalation-proposed", number.value(), "经研判，提出" + whither(target, proposed.to()), proposed.reason());
    }

    /** Whoever weighed it does not propose it, with a reason; that goes against the rule and is counted. */
    public void keep(CaseNumber number, long id, String reason) {
        Escalation escalation = mine(number, id);
        cases.decide(
                number,
                "escalation",
                "KEEP",
                reason,
                escalation.ruleBasis(),
                escalation.ruleRow(),
                advised(cases.get(number)).name());
        end(id, Outcome.NOT_PROPOSED, reason);
        acts.record("escalation-kept", number.value(), "经研判，不提级（规则行" + escalation.ruleRow() + "）", reason);
    }

    /** Makes the hand-over sheet and puts the case before whoever is to receive it. */
    public HandedUp handUp(CaseNumber number, long id) {
        CaseFile file = cases.get(number);
        Escalation escalation = mine(number, id);
        Instant now = clock.instant();
        Instant due = due(file, EscalationProcess.RECEIPT_TERM, now);
        String sheet = numbers.nextPaperNumber(
                "escalation", file.centre(), directory.centre(file.centre()).abbrev() + "提移字", number);
        store.handedUp(id, sheet, escalation.target() == Target.CITY ? null : due, now);
        List<SheetLine> lines = sheets.lines(number);
        for (int i = 0; i < lines.size(); i++) {
            store.line(id, i + 1, lines.get(i));
        }
        records.made(number, RecordKind.ESCALATION_SHEET, "提级移交单（" + sheet + "）");
        String to = escalation.toCentre() == null ? file.centre() : escalation.toCentre();
        if (escalation.target() != Target.CITY) {
            cases.reach(number, to, ON_OFFER);
        }
        acts.record(
                "escalation-handed-up",
                number.value(),
                whither(escalation.target(), escalation.toCentre()) + "，移交单" + sheet,
                null,
                Map.of("escalation", String.valueOf(id)));
        return new HandedUp(
                escalation.target(), to, above(to), due(file, EscalationProcess.RECEIPT_REMIND_TERM, now), due);
    }

    /** Reminds the receiving director, unless the case stands still. */
    public void remind(CaseNumber number, long id) {
        Escalation escalation = mine(number, id);
        if (!cases.get(number).suspended() && store.remind(id, clock.instant()) > 0) {
            acts.record("receipt-reminded", number.value(), "提醒" + name(escalation.toCentre()) + "接收提级案件");
        }
    }

    /** The receiving director receives it. */
    public void receive(CaseNumber number, long id) {
        received(number, mine(number, id), ReceiptHow.FORM);
    }

    /** The term passed without receipt or refusal: silence is acceptance (the centre's own rule). */
    public void receiveBySilence(CaseNumber number, long id) {
        received(number, mine(number, id), ReceiptHow.SILENCE);
    }

    private void received(CaseNumber number, Escalation escalation, ReceiptHow how) {
        store.received(escalation.id(), how, acts.actor().userId(), clock.instant());
        String words = name(escalation.toCentre()) + "接收（" + how.label() + "）";
        cases.decide(number, "escalation-receipt", how.name(), words, BASIS, null, null);
        acts.record("escalation-received", number.value(), words);
    }

    /** The receiving director refuses it, with reason and basis. */
    public void refuse(CaseNumber number, long id, String reason, String basis) {
        Escalation escalation = mine(number, id);
        store.refused(id, reason, basis, acts.actor().userId(), clock.instant());
        cases.decide(number, "escalation-receipt", "REFUSED", reason, basis, null, null);
        acts.record("escalation-refused", number.value(), name(escalation.toCentre()) + "拒收，报上一级裁定", reason);
    }

    /** Whether what the centre refused was decided outside the house, as nobody in it stands above. */
    @Transactional(readOnly = true)
    public boolean decidedOutside(Escalation escalation) {
        return directory.centre(escalation.toCentre()).parent() == null;
    }

    /** One level up it is decided on a refusal. */
    public void rule(CaseNumber number, long id, Ruling ruling) {
        Escalation escalation = mine(number, id);
        store.ruled(id, ruling, acts.actor().userId(), clock.instant());
        cases.decide(
                number,
                "escalation-ruling",
                ruling.ordered() ? "ORDERED" : "UPHELD",
                ruling.reason(),
                ruling.paper() == null ? null : ruling.body() + "，" + ruling.paper(),
                null,
                null);
        acts.record(
                "escalation-ruled",
                number.value(),
                ruling.ordered() ? "裁定应当由" + name(escalation.toCentre()) + "接收" : "裁定拒收成立，留原中心办理",
                ruling.reason());
        if (ruling.ordered()) {
            received(number, escalation, ReceiptHow.ORDER);
        } else {
            cases.leave(number, escalation.toCentre(), ON_OFFER);
            end(id, Outcome.STAYED, ruling.reason());
        }
    }

    /**
     * The receiving centre works on the case from now on.
     *
     * @return whether its mediator is none of that centre, so that another has to be named
     */
    public boolean takeOver(CaseNumber number, long id) {
        Escalation escalation = mine(number, id);
        Centre to = directory.centre(escalation.toCentre());
        // what was only shown stays in sight as the case's own
        cases.leave(number, to.code(), ON_OFFER);
        cases.transfer(number, to.code(), escalation.target() == Target.DISTRICT ? TAKEN_OVER : ON_OFFER);
        end(id, Outcome.TAKEN_OVER, null);
        cases.issue(
                number,
                "escalation",
                escalation.sheet(),
                "本案自" + LocalDate.now(clock.withZone(OFFICE)) + "起由" + to.name() + "办理。案号不变；已经开始计算的期限继续计算，不因移交重新起算；"
                        + "首次接待的" + name(number.centre()) + "继续跟踪到底。",
                BASIS,
                "双方当事人",
                null);
        acts.record(
                "case-transferred",
                number.value(),
                "案件转由" + to.name() + "办理，" + name(escalation.fromCentre()) + "首接负责、继续跟踪",
                escalation.reason());
        return handlers.open(cases.get(number));
    }

    /**
     * The receiving director names the mediator who goes on.
     *
     * @throws FormRejected when the person is no mediator there
     */
    public void nameHandler(CaseNumber number, String person, String reason) {
        handlers.name(cases.get(number), person, reason);
    }

    /** The mediators of the centre that works on a case now, as a form offers them. */
    @Transactional(readOnly = true)
    public List<Map<String, String>> mediators(CaseNumber number) {
        return handlers.candidates(cases.get(number)).stream()
                .map(person -> Map.of("label", directory.nameOf(person), "value", person))
                .toList();
    }

    /** What came back from the city is entered by hand; the case stays worked on here. */
    public void cityReceived(CaseNumber number, long id, CityReceipt receipt) {
        mine(number, id);
        store.city(id, receipt);
        store.received(id, ReceiptHow.CITY, acts.actor().userId(), clock.instant());
        cases.decide(
                number,
                "escalation-receipt",
                ReceiptHow.CITY.name(),
                receipt.words(),
                receipt.unit() + "，" + receipt.paper(),
                null,
                null);
        records.filed(number, RecordKind.ESCALATION_SHEET, "市级回执（" + receipt.paper() + "）", 1, receipt.on(), "随卷");
        end(id, Outcome.REPORTED, null);
        acts.record("escalation-reported", number.value(), "登记市级回执：" + receipt.unit(), receipt.words());
    }

    /**
     * Whoever proposed it takes it back before it is received.
     *
     * @throws FormRejected when it is received already or somebody else has just decided on it
     */
    public void withdraw(CaseNumber number, long id, String reason) {
        Escalation escalation = store.lock(id);
        if (!escalation.number().equals(number) || !escalation.open()) {
            throw new FormRejected("这件提级刚刚已经办结，不能撤回。请刷新页面查看。");
        }
        if (reason == null || reason.isBlank()) {
            throw new FormRejected("请填写“撤回理由”。");
        }
        end(id, Outcome.WITHDRAWN, reason);
        if (escalation.toCentre() != null) {
            cases.leave(number, escalation.toCentre(), ON_OFFER);
        }
        acts.record("escalation-withdrawn", number.value(), "撤回提级", reason);
        flow.tellOne(EscalationProcess.ESCALATION_WITHDRAWN, number, EscalationProcess.ESCALATION, id);
    }

    /** The case has come to its end: what is open ends, and whoever received it first is told (首接负责). */
    @EventListener
    public void on(CaseEvent.Handled event) {
        String number = event.number().value();
        Escalation open = store.openOf(number);
        if (open != null) {
            end(open.id(), Outcome.CASE_ENDED, null);
            if (open.toCentre() != null) {
                cases.leave(event.number(), open.toCentre(), ON_OFFER);
            }
        }
        if (store.of(number).stream()
                .anyMatch(one -> one.outcome() == Outcome.TAKEN_OVER || one.outcome() == Outcome.REPORTED)) {
            store.tell(number, cases.get(event.number()).firstReceiver(), clock.instant());
        }
    }

    /** The ended cases of which somebody, who received them first, was told and has not looked yet. */
    @Transactional(readOnly = true)
    public List<CaseNumber> ended(String person) {
        return store.unseen(person).stream().map(CaseNumber::of).toList();
    }

    /** Whoever received a case first has seen how it ended. */
    public void seen(CaseNumber number) {
        if (store.seen(number.value(), acts.actor().userId(), clock.instant()) > 0) {
            acts.record("ending-seen", number.value(), "首接人已阅办理结果");
        }
    }

    /** The name of a centre as the office says it. */
    @Transactional(readOnly = true)
    public String name(String centre) {
        return directory.centre(centre).name();
    }

    private Escalation mine(CaseNumber number, long id) {
        Escalation escalation = store.lock(id);
        if (escalation == null || !escalation.number().equals(number) || !escalation.open()) {
            throw new FormRejected("这件提级刚刚已经由他人办结，请刷新页面查看。");
        }
        return escalation;
    }

    private Target target(CaseFile file, String to) {
        if (NewEscalation.CITY.equals(to) && atDistrict(file)) {
            return Target.CITY;
        }
        return receivers(file).stream()
                .filter(centre -> centre.code().equals(to))
                .findFirst()
                .map(centre -> centre.level() == Centre.Level.DISTRICT ? Target.DISTRICT : Target.STREET)
                .orElseThrow(() -> new FormRejected("请选择接收单位。"));
    }

    private Target advised(CaseFile file) {
        return atDistrict(file) ? Target.CITY : Target.DISTRICT;
    }

    private String whither(Target target, String to) {
        return target == Target.CITY ? target.label() : target.label() + "：" + name(to);
    }

    private static String receiving(NewEscalation proposed) {
        return NewEscalation.CITY.equals(proposed.to()) ? null : proposed.to();
    }

    private String above(String centre) {
        String parent = directory.centre(centre).parent();
        return parent == null ? centre : parent;
    }

    private Instant due(CaseFile file, String term, Instant from) {
        return deadlines
                .start(
                        TermQuery.of(term)
                                .forType(file.disputeType().name())
                                .atRisk(file.risk() == null ? null : file.risk().name()),
                        from)
                .dueAt();
    }

    private void end(long id, Outcome outcome, String reason) {
        store.end(id, outcome, reason, acts.actor().userId(), clock.instant());
    }

    /** What has been done on a case so far, for whoever writes a sheet: its decisions with their days. */
    @Transactional(readOnly = true)
    public String soFar(CaseNumber number) {
        List<String> lines = new ArrayList<>();
        cases.decisions(number).stream()
                .filter(decision -> decision.reason() != null)
                .forEach(decision ->
                        lines.add(decision.decidedAt().atZone(OFFICE).toLocalDate() + " " + decision.reason()));
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LATEST), lines.size()));
    }
}
