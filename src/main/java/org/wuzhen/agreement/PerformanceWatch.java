package org.wuzhen.agreement;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.agreement.store.AgreementMapper;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.Notice;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.deadline.WorkingCalendar;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.Variables;

/**
 * The committee's watch over performance (人民调解法 art. 31): one instalment after the other in the order of their days,
 * with reminders, and what follows on default.
 */
@Component
@Transactional
public class PerformanceWatch {

    private static final String CHECK = "performance-check";
    /** The notice of a ruling, and the clocks of the court. */
    private static final String RULING = "confirmation-ruling";

    private static final List<String> COURT_CLOCKS = List.of("confirmation-court-accept", "confirmation-court-decide");

    private final AgreementMapper agreements;
    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final CaseRecords records;
    private final CaseFlow flow;
    private final Acts acts;
    private final Clock clock;

    PerformanceWatch(
            AgreementMapper agreements,
            CaseFiles cases,
            CaseClocks clocks,
            CaseRecords records,
            CaseFlow flow,
            Acts acts,
            Clock clock) {
        this.agreements = agreements;
        this.cases = cases;
        this.clocks = clocks;
        this.records = records;
        this.flow = flow;
        this.acts = acts;
        this.clock = clock;
    }

    /** Today in the office. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(WorkingCalendar.ZONE));
    }

    /** The agreement in force of the case. */
    @Transactional(readOnly = true)
    public AgreementPaper inForce(CaseNumber number) {
        return agreements.papers(number.value()).stream()
                .filter(paper -> paper.state() == AgreementState.IN_FORCE)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Case " + number + " has no agreement in force"));
    }

    @Transactional(readOnly = true)
    public List<Instalment> instalments(CaseNumber number) {
        return agreements.instalments(inForce(number).id());
    }

    /** The instalment whose turn it is: of those still awaited the one with the earliest day. */
    @Transactional(readOnly = true)
    public Instalment current(CaseNumber number) {
        return instalments(number).stream()
                .filter(i -> i.state().awaited())
                .min(Comparator.comparing(Instalment::due).thenComparing(Instalment::seq))
                .orElseThrow(() -> new IllegalStateException("Case " + number + " awaits no instalment"));
    }

    @Transactional(readOnly = true)
    public List<Reminder> reminders(Instalment instalment) {
        return agreements.reminders(instalment.id());
    }

    /**
     * Days left to ask jointly for judicial confirmation, 0 on the last day and negative after it; counted to the last
     * day as its clock has it, rolled where the term ends on a rest day.
     */
    @Transactional(readOnly = true)
    public int confirmationDaysLeft(CaseNumber number) {
        return clocks.running(number, Agreement.CONFIRMATION)
                .map(term -> (int) ChronoUnit.DAYS.between(today(), term.lastDay()))
                .orElse(-1);
    }

    /**
     * How judicial confirmation of the agreement stands: the court's clocks run while it has the application, and a
     * ruling is a notice of the case.
     */
    @Transactional(readOnly = true)
    public String confirmation(CaseNumber number) {
        if (ruling(number).isPresent()) {
            return AgreementProcess.CONFIRMED;
        }
        return withCourt(number) ? AgreementProcess.WITH_COURT : AgreementProcess.NO_CONFIRMATION;
    }

    /** Whether the court has an application for confirmation in hand. */
    @Transactional(readOnly = true)
    public boolean withCourt(CaseNumber number) {
        return COURT_CLOCKS.stream()
                .anyMatch(term -> clocks.running(number, term).isPresent());
    }

    /** The number of the ruling by which a court confirmed the agreement in force. */
    @Transactional(readOnly = true)
    public Optional<String> ruling(CaseNumber number) {
        Instant effective = startOf(inForce(number).effectiveOn());
        return cases.notices(number).stream()
                .filter(notice ->
                        notice.kind().equals(RULING) && !notice.issuedAt().isBefore(effective))
                .map(Notice::number)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later);
    }

    /**
     * The parties, who did not want it at the signing, ask for judicial confirmation after all.
     *
     * @return false when it is asked for already, or nothing is left to be performed
     */
    public boolean askConfirmation(CaseNumber number) {
        AgreementPaper paper = inForce(number);
        if (paper.kind() != AgreementKind.WRITTEN
                || paper.confirmationSought()
                || !flow.tell(AgreementProcess.CONFIRMATION_ASKED, number, Variables.none())) {
            return false;
        }
        agreements.wish(paper.id(), ConfirmationWish.WANTED);
        acts.record("confirmation-asked", number.value(), "双方当事人改为共同申请司法确认");
        return true;
    }

    /** An instalment has its turn: its check is dated some days after its own day. */
    public Turn open(CaseNumber number) {
        Instalment instalment = current(number);
        clocks.end(number, CHECK, "重新计时");
        Deadline check = clocks.start(number, CHECK, startOf(instalment.due()));
        return new Turn(endOf(instalment.due()), check.dueAt());
    }

    /** Enters what was found about the open instalment, with its proof. */
    public Result record(CaseNumber number, Performance performance) {
        Instalment instalment = current(number);
        if (performance.receipt() != null) {
            agreements.insertReceipt(
                    instalment.id(), performance.receipt(), acts.actor().userId());
            Agreement.file(records, number, performance.receipt());
        }
        switch (performance.extent()) {
            case FULL -> agreements.performed(instalment.id(), performance.performedOn());
            case PARTLY, NONE ->
                agreements.paid(
                        instalment.id(),
                        performance.paid() == null ? BigDecimal.ZERO : performance.paid(),
                        performance.shortfall());
        }
        clocks.end(number, CHECK, "已登记履行情况");
        acts.record(
                "performance-recorded",
                number.value(),
                "第" + instalment.seq() + "期" + performance.extent().label(),
                null,
                Map.of("instalment", String.valueOf(instalment.seq())));
        String outcome = outcome(instalment, performance);
        return new Result(
                outcome,
                instalment.subject(),
                confirmationDaysLeft(number),
                outcome.equals(AgreementProcess.NOT_PERFORMED)
                        ? confirmation(number)
                        : AgreementProcess.NO_CONFIRMATION);
    }

    /** The check's day has passed without news: the instalment is overdue. */
    public void markOverdue(CaseNumber number) {
        Instalment instalment = current(number);
        agreements.instalmentState(instalment.id(), InstalmentState.OVERDUE);
        clocks.end(number, CHECK, "逾期未登记履行");
        acts.record("instalment-overdue", number.value(), "第" + instalment.seq() + "期到期后未登记履行，标记逾期");
    }

    /** Enters that the debtor of the open instalment was reminded. */
    public void remind(CaseNumber number, Reminder reminder) {
        Instalment instalment = current(number);
        agreements.insertReminder(instalment.id(), reminder, acts.actor().userId());
        acts.record(
                "debtor-reminded",
                number.value(),
                "催促履行第" + instalment.seq() + "期，方式：" + reminder.channel().label());
    }

    /** Keeps what the rule advises for the open instalment, for whoever decides. */
    public void advise(CaseNumber number, Remedy remedy, String reason, String basis, String ruleRow) {
        agreements.advise(current(number).id(), remedy.name(), reason, basis, ruleRow);
        acts.record("remedy-advised", number.value(), "规则建议：" + remedy.label(), reason);
    }

    /** Both parties agreed to more time; the instalment waits for its new day. */
    public void grantMoreTime(CaseNumber number, LocalDate newDue, String reason) {
        Instalment instalment = current(number);
        decide(number, instalment, Remedy.MORE_TIME, reason);
        agreements.postpone(instalment.id(), newDue);
        acts.record("more-time-granted", number.value(), "双方同意第" + instalment.seq() + "期展期至" + newDue, null);
    }

    /** The dispute goes back to mediation. */
    public void chooseMediation(CaseNumber number, String reason) {
        decide(number, current(number), Remedy.MEDIATE_AGAIN, reason);
    }

    /**
     * The creditor is told another route.
     *
     * @param remedy one that leads away from mediation
     * @param note what to add to the notice, such as the court's ruling number; or null
     */
    public void chooseOtherRoute(CaseNumber number, Remedy remedy, String reason, String note, String toldHow) {
        if (!remedy.otherRoute()) {
            throw new IllegalArgumentException(remedy + " stays within mediation");
        }
        Instalment instalment = current(number);
        decide(number, instalment, remedy, reason);
        cases.issue(
                number,
                "default-remedy",
                null,
                "调解协议第" + instalment.seq() + "期未履行。" + remedy.told() + (note == null ? "" : note),
                basis(instalment, remedy),
                Agreement.BOTH,
                toldHow);
        agreements.instalmentState(instalment.id(), InstalmentState.DEFAULTED);
        if (remedy == Remedy.CONFIRMATION) {
            askConfirmation(number);
        } else {
            noLongerSought(number, inForce(number), "已选择其他途径");
        }
    }

    /** Everything was performed; the case goes over to follow-up. */
    public void performed(CaseNumber number) {
        AgreementPaper paper = inForce(number);
        agreements.state(paper.id(), AgreementState.PERFORMED);
        noLongerSought(number, paper, "协议已履行");
        cases.move(number, Stage.FOLLOW_UP);
        acts.record("agreement-performed", number.value(), "协议全部履行完毕");
    }

    /** The agreement was not performed; the parties follow another route. */
    public void defaulted(CaseNumber number) {
        agreements.state(inForce(number).id(), AgreementState.DEFAULTED);
        cases.conclude(number, CaseResult.DEFAULTED);
        acts.record("agreement-defaulted", number.value(), "协议未履行，已告知救济途径");
    }

    /** The case is mediated again; the agreement and its number stay in the register. */
    public void mediateAgain(CaseNumber number) {
        AgreementPaper paper = inForce(number);
        agreements.awaitedBecome(paper.id(), InstalmentState.SUPERSEDED);
        agreements.state(paper.id(), AgreementState.SUPERSEDED);
        clocks.end(number, Agreement.CONFIRMATION, "再次调解");
        cases.move(number, Stage.MEDIATING);
        acts.record("mediation-resumed", number.value(), "协议未履行，再次调解");
    }

    /**
     * An instalment has its turn.
     *
     * @param due the end of the last day on which it is in time
     * @param overdueAt when it is marked overdue
     */
    public record Turn(Instant due, Instant overdueAt) {}

    /**
     * What was found, as the next steps read it.
     *
     * @param outcome a value of {@link AgreementProcess#PERFORMANCE_RESULT}
     * @param confirmationDaysLeft see {@link AgreementProcess#CONFIRMATION_DAYS_LEFT}
     * @param confirmation see {@link AgreementProcess#CONFIRMATION}
     */
    public record Result(String outcome, Subject subject, int confirmationDaysLeft, String confirmation) {}

    /** Nobody has to think about confirmation any more; one that is under way goes on and keeps its clock. */
    private void noLongerSought(CaseNumber number, AgreementPaper paper, String how) {
        if (!paper.confirmationSought()) {
            clocks.end(number, Agreement.CONFIRMATION, how);
        } else if (paper.confirmation() == ConfirmationWish.UNDECIDED) {
            flow.tell(AgreementProcess.PERFORMANCE_ENDED, number, Variables.none());
        }
    }

    private String outcome(Instalment instalment, Performance performance) {
        if (performance.extent() == Performance.Extent.FULL) {
            return AgreementProcess.PERFORMED;
        }
        return today().isAfter(instalment.due()) ? AgreementProcess.NOT_PERFORMED : AgreementProcess.AWAITING;
    }

    private void decide(CaseNumber number, Instalment instalment, Remedy remedy, String reason) {
        cases.decide(
                number,
                "default-remedy",
                remedy.name(),
                reason == null ? instalment.advisedReason() : reason,
                basis(instalment, remedy),
                instalment.advisedRow(),
                instalment.advisedRemedy());
    }

    private static String basis(Instalment instalment, Remedy remedy) {
        return remedy.name().equals(instalment.advisedRemedy()) ? instalment.advisedBasis() : remedy.basis();
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }

    private static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1)).minusMillis(1);
    }
}
