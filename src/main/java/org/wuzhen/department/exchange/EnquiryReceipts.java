package org.wuzhen.department.exchange;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.department.Contract;
import org.wuzhen.department.EnquiryFailure;
import org.wuzhen.department.EnquiryState;
import org.wuzhen.department.Inbox;
import org.wuzhen.department.Repeat;
import org.wuzhen.department.store.DueEnquiry;
import org.wuzhen.department.store.EnquiryMapper;
import org.wuzhen.department.store.EnquiryRow;

/** Notes what became of a call, and what happens next. */
@Component
class EnquiryReceipts {

    private final EnquiryMapper enquiries;
    private final EnquiryMoves moves;
    private final Inbox inbox;
    private final ExchangeProperties settings;
    private final Clock clock;

    EnquiryReceipts(
            EnquiryMapper enquiries, EnquiryMoves moves, Inbox inbox, ExchangeProperties settings, Clock clock) {
        this.enquiries = enquiries;
        this.moves = moves;
        this.inbox = inbox;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Writes the receipt of an attempt.
     *
     * @param troubled whether the line fails on others as well, so that a fault is not this enquiry's
     */
    @Transactional
    void write(Contract contract, DueEnquiry due, Attempt attempt, Called called, Verdict verdict, boolean troubled) {
        Integer status = called instanceof Called.Answered answered ? answered.status() : null;
        enquiries.end(
                due.id(),
                attempt.number(),
                verdict.outcome(),
                status,
                attempt.took().toMillis(),
                verdict.error());
        EnquiryRow enquiry = enquiries.findById(due.id());
        if (verdict instanceof Verdict.Replied replied) {
            moves.answeredAtOnce(enquiry, replied.reply().extRef());
            inbox.keep(new Inbox.Message(
                    due.department(),
                    "at-once/" + due.requestId() + "/" + attempt.number(),
                    attempt.asking() ? Inbox.Via.ASKED : Inbox.Via.AT_ONCE,
                    due.requestId(),
                    due.operation(),
                    replied.reply()));
        } else if (verdict instanceof Verdict.Confirmed confirmed) {
            moves.received(enquiry, confirmed.extRef());
        } else if (verdict instanceof Verdict.Hopeless hopeless) {
            moves.manual(enquiry, hopeless.cause(), hopeless.why());
        } else if (verdict instanceof Verdict.Again again) {
            again(contract, due, attempt, enquiry, again, troubled);
        }
    }

    private void again(
            Contract contract,
            DueEnquiry due,
            Attempt attempt,
            EnquiryRow enquiry,
            Verdict.Again again,
            boolean troubled) {
        boolean uncertain = due.uncertain() || again.mayHaveArrived();
        int faults = due.faults() + (again.fault() && !troubled ? 1 : 0);
        if (uncertain && contract.repeat() == Repeat.NONE) {
            moves.manual(enquiry, EnquiryFailure.UNCERTAIN, again.why());
        } else if (faults >= settings.mostFaults()) {
            moves.manual(enquiry, EnquiryFailure.FAULTY, again.why());
        } else {
            Duration wait = again.pause() == null ? wait(attempt.number()) : again.pause();
            int given = enquiries.giveBack(
                    due.id(),
                    attempt.token(),
                    uncertain ? EnquiryState.SENT : EnquiryState.PENDING,
                    uncertain,
                    faults,
                    again.why(),
                    Math.min(wait.toMillis(), settings.longestWait().toMillis()),
                    clock.instant());
            if (given == 1 && attempt.number() == 1) {
                moves.delayed(enquiry, again.why());
            }
        }
    }

    /** Twice as long each time, half as much more or less by chance, so that what failed together does not come together. */
    private Duration wait(int attempt) {
        long doubled = settings.firstWait().toMillis() << Math.min(20, attempt - 1);
        long most = Math.min(doubled, settings.longestWait().toMillis());
        return Duration.ofMillis(most / 2 + ThreadLocalRandom.current().nextLong(most + 1));
    }
}
