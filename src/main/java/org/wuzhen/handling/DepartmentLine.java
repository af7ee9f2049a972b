package org.wuzhen.handling;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.RiskLevel;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.Contracts;
import org.wuzhen.department.DepartmentGateway;
import org.wuzhen.department.Enquiry;
import org.wuzhen.department.EnquiryKey;
import org.wuzhen.department.NewEnquiry;
import org.wuzhen.department.Operation;
import org.wuzhen.department.Payload;
import org.wuzhen.department.Reply;
import org.wuzhen.department.ReplyStatus;
import org.wuzhen.department.wire.Handling;
import org.wuzhen.department.wire.HandlingQuestion;
import org.wuzhen.department.wire.HandlingRecall;
import org.wuzhen.department.wire.ReturnDecision;
import org.wuzhen.directory.Directory;

/**
 * What the department's own system is told of a matter, through the exchange. A system that is silent or dead stops
 * nothing: its officer signs for the matter and reports by form.
 */
@Component
@Transactional
public class DepartmentLine {

    private static final String OCCASION = "handling-";
    private static final String RECALL = "-recall";
    private static final String BASIS = "《天津市矛盾纠纷多元化解条例》";
    private static final int LINE = 120;
    private static final int TEXT = 2000;
    private static final int LONG_TEXT = 8000;

    private final DepartmentGateway gateway;
    private final Contracts contracts;
    private final Directory directory;
    private final CaseFiles cases;

    DepartmentLine(DepartmentGateway gateway, Contracts contracts, Directory directory, CaseFiles cases) {
        this.gateway = gateway;
        this.contracts = contracts;
        this.directory = directory;
        this.cases = cases;
    }

    /** The matter that an enquiry is about, where it gave one to a department. */
    static Optional<Long> matterOf(EnquiryKey key) {
        return key.element().matches(OCCASION + "\\d+")
                ? Optional.of(Long.valueOf(key.element().substring(OCCASION.length())))
                : Optional.empty();
    }

    /** Gives a matter to the department's system, where its contract has it. */
    void give(Matter matter, Dispatch dispatch, CaseFile file, Instant dueAt) {
        Handling handling = new Handling(
                matter.summoned() ? Handling.Kind.SUMMONS : Handling.Kind.DISPATCH,
                dispatch.round(),
                dispatch.last(),
                cut(matter.body(), LINE),
                cut(file.disputeType().label() + "纠纷", LINE),
                file.disputeType().name(),
                (file.risk() == null ? RiskLevel.BLUE : file.risk()).name(),
                matter.place() == null ? null : cut(matter.place(), LINE),
                cut(file.facts(), LONG_TEXT),
                cut(matter.demand(), TEXT),
                dispatch.signDue(),
                dispatch.returnUntil(),
                dueAt,
                matter.complicated(),
                null,
                null);
        ask(matter.number(), OCCASION + matter.id(), dispatch, Handling.of(dispatch.department()), handling, true);
    }

    /** Tells what was ruled on a return. */
    void ruled(Matter matter, Dispatch dispatch, Ruling ruling, String reason, String post, Instant at) {
        reference(matter, dispatch)
                .ifPresent(ref -> ask(
                        matter.number(),
                        OCCASION + matter.id() + "-ruling",
                        dispatch,
                        ReturnDecision.of(dispatch.department()),
                        new ReturnDecision(
                                ref, ReturnDecision.Decision.valueOf(ruling.name()), cut(reason, TEXT), post, at, null),
                        false));
    }

    /** Asks for more, where the verification found it wanting. */
    void again(Matter matter, Dispatch dispatch, int time, String finding, Instant dueAt) {
        reference(matter, dispatch)
                .ifPresent(ref -> ask(
                        matter.number(),
                        OCCASION + matter.id() + "-again-" + time,
                        dispatch,
                        HandlingQuestion.of(dispatch.department()),
                        new HandlingQuestion(ref, cut("核验未通过，请重新办理：" + finding, TEXT), dueAt, null),
                        false));
    }

    /**
     * The department's officer has answered by form what its system was asked: nothing is sent for it any more, so that
     * nobody does it a second time.
     */
    void answeredByForm(Matter matter, Dispatch dispatch, Handling.Answer.Decision decision, String who, Instant at) {
        EnquiryKey given = key(matter.number(), OCCASION + matter.id(), dispatch);
        if (gateway.find(given).isPresent()) {
            Handling.Answer answer = new Handling.Answer(decision, at, null, null, null, null);
            gateway.byHand(given, new Reply(ReplyStatus.OK, null, at, null, Payload.of(answer)), who);
        }
    }

    /** Of a matter that came to its end nothing is sent to the department any more, but that it is taken back. */
    void over(Matter matter, String words) {
        String occasion = OCCASION + matter.id();
        for (Enquiry enquiry : gateway.of(matter.number())) {
            String element = enquiry.key().element();
            boolean ofIt = element.equals(occasion) || element.startsWith(occasion + "-");
            if (ofIt && !element.equals(occasion + RECALL) && enquiry.state().open()) {
                gateway.withdraw(enquiry.key(), words);
            }
        }
    }

    /** Takes the matter back; what was not sent yet is not sent any more. */
    void recall(Matter matter, Dispatch dispatch, HandlingRecall.Reason reason, String words) {
        Optional<String> reference = reference(matter, dispatch);
        EnquiryKey given = key(matter.number(), OCCASION + matter.id(), dispatch);
        if (gateway.find(given).isPresent()) {
            gateway.withdraw(given, words);
        }
        reference.ifPresent(ref -> ask(
                matter.number(),
                OCCASION + matter.id() + RECALL,
                dispatch,
                HandlingRecall.of(dispatch.department()),
                new HandlingRecall(ref, reason, null),
                false));
    }

    private Optional<String> reference(Matter matter, Dispatch dispatch) {
        return gateway.find(key(matter.number(), OCCASION + matter.id(), dispatch))
                .map(Enquiry::extRef);
    }

    private <Q> void ask(
            CaseNumber number,
            String occasion,
            Dispatch dispatch,
            Operation<Q, ?> operation,
            Q question,
            boolean awaited) {
        if (contracts.find(operation.department(), operation.name()).isPresent()) {
            gateway.ask(new NewEnquiry<>(
                    key(number, occasion, dispatch),
                    operation,
                    question,
                    "handling",
                    BASIS,
                    directory.centre(cases.get(number).centre()).name(),
                    dispatch.signDue(),
                    awaited,
                    false));
        }
    }

    private static EnquiryKey key(CaseNumber number, String occasion, Dispatch dispatch) {
        return new EnquiryKey(number, occasion, dispatch.round(), dispatch.department());
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
