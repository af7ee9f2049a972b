package org.wuzhen.department.exchange;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.department.Answers;
import org.wuzhen.department.Reply;
import org.wuzhen.department.ReplyStatus;
import org.wuzhen.department.store.EnquiryMapper;
import org.wuzhen.department.store.EnquiryRow;

/** Applies answers one after the other for each enquiry: its row is locked first. */
@Component
class EnquiryAnswers implements Answers {

    private final EnquiryMapper enquiries;
    private final EnquiryMoves moves;

    EnquiryAnswers(EnquiryMapper enquiries, EnquiryMoves moves) {
        this.enquiries = enquiries;
        this.moves = moves;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome apply(String department, String requestId, Reply reply) {
        EnquiryRow enquiry = enquiries.lock(requestId);
        if (enquiry == null || !enquiry.department().equals(department)) {
            return Outcome.UNKNOWN;
        }
        return switch (enquiry.state()) {
            case WITHDRAWN -> {
                moves.receivedAfterAll(enquiry, reply.extRef());
                yield Outcome.CLOSED;
            }
            case ANSWERED -> {
                moves.receivedAfterAll(enquiry, reply.extRef());
                yield enquiry.replyBy() == null ? Outcome.SECOND : Outcome.LATE;
            }
            case PENDING, SENT, RECEIVED, MANUAL -> {
                if (reply.status() == ReplyStatus.PENDING) {
                    moves.received(enquiry, reply.extRef());
                    yield Outcome.CONFIRMED;
                }
                moves.answered(enquiry, reply, null);
                yield Outcome.APPLIED;
            }
        };
    }
}
