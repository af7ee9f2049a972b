package org.wuzhen.consultation;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.Contracts;
import org.wuzhen.department.DepartmentGateway;
import org.wuzhen.department.EnquiryKey;
import org.wuzhen.department.NewEnquiry;
import org.wuzhen.department.Operation;
import org.wuzhen.department.Payload;
import org.wuzhen.department.Reply;
import org.wuzhen.department.ReplyStatus;
import org.wuzhen.department.wire.Opinion;
import org.wuzhen.department.wire.Yuan;
import org.wuzhen.directory.Directory;

/** Asks the departments' own systems for their opinion, beside their officers; a dead system stops nothing. */
@Component
@Transactional
public class DepartmentVoice {

    /** Begins the name of the occasion of each enquiry; the member's id follows. */
    static final String OCCASION = "consultation-";

    private static final String BASIS = "《天津市矛盾纠纷多元化解条例》";
    private static final int LINE = 120;
    private static final int TEXT = 2000;
    private static final int LONG_TEXT = 8000;

    private final DepartmentGateway gateway;
    private final Contracts contracts;
    private final Directory directory;
    private final CaseFiles cases;

    DepartmentVoice(DepartmentGateway gateway, Contracts contracts, Directory directory, CaseFiles cases) {
        this.gateway = gateway;
        this.contracts = contracts;
        this.directory = directory;
        this.cases = cases;
    }

    /** Asks a member's system, where its contract has it; the same member again is the same enquiry. */
    void ask(CaseNumber number, Consultation consultation, Member member, Instant wantedBy) {
        Operation<Opinion, Opinion.Answer> operation = Opinion.of(member.department());
        if (contracts.find(operation.department(), operation.name()).isEmpty()) {
            return;
        }
        CaseFile file = cases.get(number);
        Opinion question = new Opinion(
                cut(file.disputeType().label() + "纠纷会诊", LINE),
                file.disputeType().name(),
                file.risk() == null ? null : file.risk().name(),
                cut(file.facts(), LONG_TEXT),
                cut(consultation.question(), TEXT),
                file.amount() == null ? null : new Yuan(file.amount()),
                wantedBy,
                consultation.meetingAt(),
                cut(consultation.meetingPlace(), LINE),
                null);
        gateway.ask(new NewEnquiry<>(
                key(number, member),
                operation,
                question,
                "consultation",
                BASIS,
                directory.centre(file.centre()).name(),
                wantedBy,
                true,
                false));
    }

    /**
     * Its opinion was given by form: nothing is sent to its system any more. What the opinion says stands with the
     * consultation, for those who may read it.
     */
    void answeredByForm(CaseNumber number, Member member, Stand stand, boolean binding, String who, Instant at) {
        EnquiryKey key = key(number, member);
        if (gateway.find(key).isPresent()) {
            Opinion.Answer answer = new Opinion.Answer(
                    null, Opinion.Answer.Stand.valueOf(stand.name()), null, null, null, binding, null, null);
            gateway.byHand(key, new Reply(ReplyStatus.OK, null, at, "意见见会诊记录", Payload.of(answer)), who);
        }
    }

    /** Needs no answer of a member's system any more. */
    void silence(CaseNumber number, Member member, String why) {
        EnquiryKey key = key(number, member);
        if (gateway.find(key).isPresent()) {
            gateway.withdraw(key, why);
        }
    }

    private static EnquiryKey key(CaseNumber number, Member member) {
        return new EnquiryKey(number, OCCASION + member.id(), 1, member.department());
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
