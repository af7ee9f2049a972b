package org.wuzhen.department.exchange;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.department.AnswerField;
import org.wuzhen.department.Contract;
import org.wuzhen.department.Contracts;
import org.wuzhen.department.EnquiryFailed;
import org.wuzhen.department.EnquiryFailure;
import org.wuzhen.department.Reply;
import org.wuzhen.department.ReplyReceived;
import org.wuzhen.department.store.EnquiryMapper;
import org.wuzhen.department.store.EnquiryRow;
import org.wuzhen.department.store.SealedReply;
import org.wuzhen.directory.Department;
import org.wuzhen.directory.Directory;

/** Each step of an enquiry's life together with its line on the case's timeline and whoever is to hear of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EnquiryMoves {

    private static final int MOST_TOLD = 3;

    private final EnquiryMapper enquiries;
    private final Contracts contracts;
    private final Directory directory;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EnquiryMoves(
            EnquiryMapper enquiries,
            Contracts contracts,
            Directory directory,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.enquiries = enquiries;
        this.contracts = contracts;
        this.directory = directory;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    void asked(EnquiryRow enquiry) {
        tell(
                enquiry,
                "department-enquiry-recorded",
                "向" + name(enquiry) + "发起“" + title(enquiry) + "”",
                enquiry.legalBasis());
    }

    /** The department has it and answers later. */
    void received(EnquiryRow enquiry, String extRef) {
        if (enquiries.received(enquiry.id(), extRef, clock.instant()) == 0) {
            receivedAfterAll(enquiry, extRef);
        } else {
            tell(enquiry, "department-enquiry-received", name(enquiry) + "已收到“" + title(enquiry) + "”，待答复", null);
        }
    }

    /** The department has it and answered in the same call; the inbox tells the rest. */
    void answeredAtOnce(EnquiryRow enquiry, String extRef) {
        if (enquiries.received(enquiry.id(), extRef, clock.instant()) == 0) {
            receivedAfterAll(enquiry, extRef);
        }
    }

    /** The department has it, though nothing of it is waited for any more, or people ask meanwhile. */
    void receivedAfterAll(EnquiryRow enquiry, String extRef) {
        enquiries.receivedAfterAll(enquiry.id(), extRef, clock.instant());
    }

    /** Something went wrong the first time; it goes on by itself. */
    void delayed(EnquiryRow enquiry, String why) {
        tell(enquiry, "department-enquiry-delayed", "向" + name(enquiry) + "发送“" + title(enquiry) + "”未成功，系统将自动重试", why);
    }

    /** People take over. */
    void manual(EnquiryRow enquiry, EnquiryFailure cause, String detail) {
        String why = detail == null ? cause.label() : cause.label() + "：" + detail;
        if (enquiries.manual(enquiry.id(), why, clock.instant()) == 1) {
            toldManual(enquiry, cause, why);
        }
    }

    /** As {@link #manual}, for one that was recorded so. */
    void toldManual(EnquiryRow enquiry, EnquiryFailure cause, String why) {
        tell(enquiry, "department-enquiry-manual", "向" + name(enquiry) + "的“" + title(enquiry) + "”转人工办理", why);
        events.publishEvent(new EnquiryFailed(enquiry.key(), enquiry.operation(), cause, why, enquiry.awaited()));
    }

    /**
     * An answer counts from now on.
     *
     * @param by log-in name of whoever entered it, or null
     * @return false when one counts already or none is wanted any more
     */
    boolean answered(EnquiryRow enquiry, Reply reply, String by) {
        if (enquiries.answered(enquiry.id(), reply, SealedReply.seal(reply), by, clock.instant()) == 0) {
            return false;
        }
        String how = by == null ? "答复" : "的答复（人工登记）";
        tell(
                enquiry,
                by == null ? "department-enquiry-answered" : "department-enquiry-answered-by-hand",
                name(enquiry) + how + "“" + title(enquiry) + "”："
                        + reply.status().label() + told(enquiry, reply),
                null);
        events.publishEvent(new ReplyReceived(enquiry.key(), enquiry.operation(), reply, enquiry.awaited(), by));
        return true;
    }

    /**
     * What the answer says, as far as it may stand on a timeline: of what a department did or decided the words that its
     * contract knows, of what it looked up about people nothing; and where all of it is read.
     */
    private String told(EnquiryRow enquiry, Reply reply) {
        Optional<Contract> contract = contracts.find(enquiry.department(), enquiry.operation());
        List<AnswerField> fields =
                contract.filter(Contract::effect).map(Contract::answerFields).orElse(List.of());
        String words = fields.stream()
                .filter(field -> field.plain() && reply.payload().json().hasNonNull(field.name()))
                .limit(MOST_TOLD)
                .map(field ->
                        field.title() + " " + field.shown(reply.payload().json().get(field.name())))
                .collect(Collectors.joining("，"));
        boolean more = reply.reason() != null
                || reply.payload().json().size() > 0 && (words.isEmpty() || fields.size() > MOST_TOLD);
        return (words.isEmpty() ? "" : "（" + words + "）") + (more ? "，内容见案件页" : "");
    }

    void withdrawn(EnquiryRow enquiry, String reason) {
        if (enquiries.withdraw(enquiry.id(), reason, clock.instant()) == 1) {
            tell(
                    enquiry,
                    "department-enquiry-withdrawn",
                    "撤回向" + name(enquiry) + "发起的“" + title(enquiry) + "”",
                    reason);
        }
    }

    /** What an operator did about one enquiry. */
    void operated(EnquiryRow enquiry, String kind, String what, String reason) {
        tell(enquiry, kind, what + "向" + name(enquiry) + "发起的“" + title(enquiry) + "”", reason);
    }

    String name(EnquiryRow enquiry) {
        return name(enquiry.department());
    }

    String name(String department) {
        return directory.department(department).map(Department::shortName).orElse(department);
    }

    String title(EnquiryRow enquiry) {
        return contracts
                .find(enquiry.department(), enquiry.operation())
                .map(Contract::title)
                .orElse(enquiry.operation());
    }

    private void tell(EnquiryRow enquiry, String kind, String summary, String reason) {
        acts.record(
                kind,
                enquiry.number().value(),
                summary,
                reason,
                Map.of(
                        "department", enquiry.department(),
                        "operation", enquiry.operation(),
                        "request", enquiry.requestId(),
                        "digest", enquiry.digest()));
    }
}
