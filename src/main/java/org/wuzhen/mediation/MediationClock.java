package org.wuzhen.mediation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseEvent;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.deadline.DeadlineChange;
import org.wuzhen.deadline.Light;
import org.wuzhen.engine.CaseTimers;
import org.wuzhen.mediation.store.MediationMapper;

/** The term within which mediation has to come to its end: begun, watched, extended by agreement. */
@Component
@Transactional
public class MediationClock {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime MORNING = LocalTime.of(8, 30);

    private final CaseClocks clocks;
    private final CaseFiles cases;
    private final MediationMapper mediation;
    private final CaseTimers timers;
    private final Acts acts;
    private final Clock clock;

    MediationClock(
            CaseClocks clocks, CaseFiles cases, MediationMapper mediation, CaseTimers timers, Acts acts, Clock clock) {
        this.clocks = clocks;
        this.cases = cases;
        this.mediation = mediation;
        this.timers = timers;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Begins mediation. The term of a labour dispute counts from the request (劳动争议调解仲裁法 art. 14), every other from
     * the acceptance; when a case is mediated again, it counts from now. What is mediated for a court has the term of its
     * referral, from the mediator's confirmation (特邀调解规定 art. 27).
     *
     * @param rule key of the row by which it runs, or null for the term's own
     * @param from from when it runs by such a row
     */
    public TermSet start(CaseNumber number, String rule, Date from) {
        CaseFile file = cases.get(number);
        Deadline deadline = rule == null
                ? clocks.start(number, MediationProcess.TERM, from(file))
                : clocks.startBy(
                        number, MediationProcess.TERM, rule, from == null ? clock.instant() : from.toInstant());
        cases.move(number, Stage.MEDIATING);
        if (file.result() != null) {
            // mediated again: what came out the first time no longer stands
            cases.conclude(number, null);
        }
        acts.record("mediation-begun", number.value(), "进入人民调解，期限至" + deadline.lastDay());
        return set(deadline);
    }

    /** The running term. */
    @Transactional(readOnly = true)
    public Optional<Deadline> running(CaseNumber number) {
        return clocks.running(number, MediationProcess.TERM);
    }

    /** What a look at the term shows now. */
    @Transactional(readOnly = true)
    public TermReview review(CaseNumber number) {
        Instant now = clock.instant();
        Optional<Deadline> running = running(number);
        if (running.isEmpty() || running.get().isOverdue(now) || !extendable(running.get())) {
            return new TermReview.Nothing();
        }
        Deadline deadline = running.get();
        if (deadline.isPaused()) {
            return new TermReview.Wait(morning(today().plusDays(1)));
        }
        return deadline.light(now) == Light.GREEN
                ? new TermReview.Wait(set(deadline).warnAt())
                : new TermReview.Ask();
    }

    /** The extensions granted so far, in order. */
    @Transactional(readOnly = true)
    public List<Extension> extensions(CaseNumber number) {
        return mediation.extensions(number.value());
    }

    /** Extends the term as the parties agreed, within the legal ceiling. */
    public ExtensionAnswer extend(CaseNumber number, ExtensionRequest request) {
        Optional<Deadline> before = running(number);
        // the reason typed may name people; it stands in our table, not in the act
        DeadlineChange change = clocks.extend(number, MediationProcess.TERM, request.by(), "各方当事人同意延长");
        if (change instanceof DeadlineChange.Refused refused) {
            return new ExtensionAnswer.Refused(refused.reason());
        }
        Deadline after = ((DeadlineChange.Changed) change).deadline();
        mediation.insertExtension(
                number.value(),
                request,
                after.term().unit(),
                before.orElseThrow().lastDay(),
                after.lastDay(),
                acts.actor().userId(),
                clock.instant());
        cases.decide(
                number,
                "mediation-extension",
                "extended",
                "延长" + after.term().unit().text(request.by()) + "，至" + after.lastDay() + "。" + request.agreedHow() + "。"
                        + request.reason(),
                after.term().citation(),
                null,
                null);
        return new ExtensionAnswer.Granted(set(after));
    }

    /** Notes that the parties do not extend the term. */
    public void keep(CaseNumber number, String reason) {
        cases.decide(number, "mediation-extension", "kept", reason, null, null, null);
        acts.record("term-kept", number.value(), "调解期限不延长");
    }

    /** A leader took charge in the middle: the parties' term ends; where the leader has it mediated again, a new one begins. */
    @EventListener
    public void end(CaseEvent.GaveWay event) {
        if (MediationProcess.KEY.value().equals(event.step())) {
            clocks.end(event.number(), MediationProcess.TERM, "转由领导包案");
        }
    }

    /** A calendar was entered: the look at the term moves with its light; where the day has passed, it is now. */
    @EventListener
    public void follow(CaseEvent.ClocksRecounted recounted) {
        CaseNumber number = recounted.number();
        running(number).filter(deadline -> !deadline.isPaused()).map(this::set).ifPresent(term -> {
            Instant now = clock.instant();
            Instant look = term.warnAt().isBefore(now) ? now : term.warnAt();
            MediationProcess.WARNINGS.forEach(element -> timers.move(number, element, look));
        });
    }

    /** Whether the law leaves room for any extension. */
    public static boolean extendable(Deadline deadline) {
        Integer ceiling = deadline.term().ceiling();
        return ceiling == null || deadline.term().amount() + deadline.state().extendedBy() < ceiling;
    }

    private Instant from(CaseFile file) {
        boolean again = file.stage() == Stage.AGREED
                || file.stage() == Stage.PERFORMING
                || clocks.of(file.number()).stream()
                        .anyMatch(c -> c.deadline().term().key().equals(MediationProcess.TERM));
        if (again) {
            return clock.instant();
        }
        boolean labour =
                file.disputeType() == DisputeType.MIGRANT_WAGES || file.disputeType() == DisputeType.LABOUR_OTHER;
        if (labour) {
            return file.requestAt();
        }
        return file.acceptedAt() == null ? clock.instant() : file.acceptedAt();
    }

    private TermSet set(Deadline deadline) {
        LocalDate day = deadline.startDay();
        while (day.isBefore(deadline.lastDay()) && deadline.light(morning(day)) == Light.GREEN) {
            day = day.plusDays(1);
        }
        return new TermSet(deadline.dueAt(), morning(day));
    }

    private LocalDate today() {
        return clock.instant().atZone(OFFICE).toLocalDate();
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(OFFICE).toInstant();
    }
}
