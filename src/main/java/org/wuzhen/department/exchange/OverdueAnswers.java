package org.wuzhen.department.exchange;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.wuzhen.department.EnquiryFailure;
import org.wuzhen.department.store.EnquiryMapper;
import org.wuzhen.department.store.EnquiryRow;

/** Gives to people what no process keeps the clock of; a process that does is faster by a few minutes. */
@Component
class OverdueAnswers {

    private static final Duration AFTER_THE_PROCESS = Duration.ofMinutes(5);
    private static final int AT_A_TIME = 100;

    private final EnquiryMapper enquiries;
    private final EnquiryMoves moves;
    private final TransactionOperations transaction;
    private final ExchangeProperties settings;
    private final Clock clock;

    OverdueAnswers(
            EnquiryMapper enquiries,
            EnquiryMoves moves,
            TransactionOperations transaction,
            ExchangeProperties settings,
            Clock clock) {
        this.enquiries = enquiries;
        this.moves = moves;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    void look() {
        if (settings.sending()) {
            takeOver();
        }
    }

    void takeOver() {
        for (long id : enquiries.overdue(clock.instant().minus(AFTER_THE_PROCESS), AT_A_TIME)) {
            transaction.executeWithoutResult(status -> {
                EnquiryRow enquiry = enquiries.lockFree(id);
                if (enquiry != null) {
                    moves.manual(enquiry, EnquiryFailure.OVERDUE, null);
                }
            });
        }
    }
}
