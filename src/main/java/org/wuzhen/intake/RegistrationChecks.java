package org.wuzhen.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.DepartmentEnquiryProcess;
import org.wuzhen.department.DepartmentGateway;
import org.wuzhen.department.Enquiry;
import org.wuzhen.department.EnquiryKey;
import org.wuzhen.department.EnquiryState;
import org.wuzhen.department.Reply;
import org.wuzhen.department.ReplyStatus;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.Variables;
import org.wuzhen.intake.store.CheckMapper;
import org.wuzhen.sealing.Sealed;

/**
 * The checks at registration: asked beside the case's road, which never waits for them, and kept on the case when the
 * answers come, in time for the review or after it.
 */
@Component
@Transactional
public class RegistrationChecks {

    /** Where a result can still change what is done, and somebody asking by hand is of use. */
    private static final Set<Stage> OF_USE = EnumSet.range(Stage.REGISTERED, Stage.AGREED);

    private static final Set<Stage> IN_MEDIATION = EnumSet.of(Stage.MEDIATING, Stage.AGREED);

    private final CaseFiles cases;
    private final Directory directory;
    private final DepartmentGateway gateway;
    private final CheckMapper checks;
    private final IntakeProperties.Checks settings;
    private final CaseFlow flow;
    private final Acts acts;
    private final Clock clock;

    RegistrationChecks(
            CaseFiles cases,
            Directory directory,
            DepartmentGateway gateway,
            CheckMapper checks,
            IntakeProperties properties,
            CaseFlow flow,
            Acts acts,
            Clock clock) {
        this.cases = cases;
        this.directory = directory;
        this.gateway = gateway;
        this.checks = checks;
        this.settings = properties.checks();
        this.flow = flow;
        this.acts = acts;
        this.clock = clock;
    }

    /** Asks what is to be checked, of those departments whose line is set up; nothing waits for the answers. */
    public void ask(CaseNumber number) {
        if (!settings.any()) {
            return;
        }
        CaseFile file = cases.get(number);
        List<CheckMapper.Asked> asked = new ArrayList<>();
        for (CheckQuestions.Question question :
                new CheckQuestions(file, cases.parties(number), directory.centre(file.centre()), settings).all()) {
            if (gateway.hasLine(question.kind().department())) {
                Enquiry enquiry = gateway.ask(question.enquiry());
                if (enquiry.state() == EnquiryState.MANUAL) {
                    // what the contract needs is not known of the case: nobody could ask better by telephone
                    gateway.withdraw(enquiry.key(), "信息不全，不作核查");
                } else {
                    asked.add(new CheckMapper.Asked(enquiry.key().requestId(), question.kind(), question.party()));
                }
            }
        }
        if (!asked.isEmpty()) {
            checks.insert(number.value(), asked, clock.instant());
        }
    }

    /** The checks of a case, in the order in which they were asked. */
    @Transactional(readOnly = true)
    public List<Check> of(CaseNumber number) {
        return checks.of(number.value());
    }

    /** As {@link #of}, for whoever decides on them: what is out stays out until the decision is kept. */
    public List<Check> hold(CaseNumber number) {
        return checks.lock(number.value());
    }

    /**
     * A check by the request id of its enquiry.
     *
     * @throws NoSuchElementException when there is none
     */
    @Transactional(readOnly = true)
    public Check get(String requestId) {
        Check check = checks.find(requestId);
        if (check == null) {
            throw new NoSuchElementException("There is no check " + requestId);
        }
        return check;
    }

    /** An answer is there; a refusal is one more reason to ask by telephone. */
    void answered(EnquiryKey key, CheckKind kind, Reply reply, String by) {
        if (reply.status() == ReplyStatus.REFUSED && by == null) {
            byHand(key);
            return;
        }
        CheckAnswer answer = CheckAnswer.read(kind, reply);
        CheckMapper.Answered noted = checks.answer(
                key.requestId(),
                answer.result(),
                answer.elsewhere(),
                answer.settlement(),
                Sealed.of(answer.found()),
                by,
                clock.instant());
        if (noted == null) {
            return;
        }
        if (answer.result().hit()) {
            acts.record(
                    "check-hit",
                    key.number().value(),
                    kind.label() + "：" + answer.result().label() + "，请核实",
                    null,
                    Map.of("request", key.requestId(), "result", answer.result().name()));
            tellOfHit(key);
        }
        if (by == null && noted.byHandSince() != null) {
            flow.tellOne(
                    DepartmentEnquiryProcess.DEPARTMENT_REPLIED,
                    key.number(),
                    DepartmentEnquiryProcess.ENQUIRY,
                    key.requestId());
        }
    }

    /** The exchange gave up, or the department refused: its officer asks by telephone or letter, where that is of use. */
    void byHand(EnquiryKey key) {
        if (checks.byHand(key.requestId(), clock.instant()) == 0) {
            return;
        }
        CaseFile file = cases.get(key.number());
        if (!ofUse(file)
                || !flow.tell(
                        IntakeProcess.CHECK_NEEDS_HAND,
                        key.number(),
                        Variables.of(DepartmentEnquiryProcess.ELEMENT, key.element())
                                .with(DepartmentEnquiryProcess.ROUND, key.round())
                                .with(DepartmentEnquiryProcess.DEPARTMENT, key.department()))) {
            checks.answer(key.requestId(), CheckResult.UNKNOWN, null, null, null, null, clock.instant());
            gateway.withdraw(key, "案件已不需要该项核查");
        }
    }

    /** The handling of a case has ended: nobody needs what is still out. */
    void ended(CaseNumber number) {
        for (String requestId : checks.giveUp(number.value(), clock.instant())) {
            gateway.find(requestId).ifPresent(enquiry -> gateway.withdraw(enquiry.key(), "案件办理结束，不再需要答复"));
        }
    }

    /** Somebody looked into a hit that came after the review. */
    public void decide(CaseNumber number, String requestId, Check.Finding finding, String document, String reason) {
        Check check = get(requestId);
        CaseFile file = cases.get(number);
        if (finding == Check.Finding.STOP && !ofUse(file)) {
            throw new FormRejected("案件处于“" + file.stage().label() + "”阶段，不能再终止调解。");
        }
        if (checks.decide(requestId, finding, acts.actor().userId(), clock.instant()) == 0) {
            throw new FormRejected("该项核查已经作出认定，请刷新页面。");
        }
        cases.decide(
                number,
                check.kind().decision(),
                finding.name(),
                document == null ? reason : reason + "（依据文书：" + document + "）",
                basis(check.kind(), finding),
                null,
                null);
        acts.record(
                "check-decided",
                number.value(),
                check.kind().label() + "“" + check.state() + "”的认定：" + finding.label(),
                reason,
                Map.of("request", requestId, "finding", finding.name()));
    }

    /** Before the review the clerk reads it there; after that somebody has to be told, as long as the case is handled. */
    private void tellOfHit(EnquiryKey key) {
        String decision = checks.decision(key.number().value());
        CaseFile file = cases.get(key.number());
        if (decision != null && !Set.of("REDIRECT", "TRANSFER").contains(decision) && ofUse(file)) {
            flow.tell(
                    IntakeProcess.CHECK_DOUBTED,
                    key.number(),
                    Variables.of(DepartmentEnquiryProcess.ENQUIRY, key.requestId())
                            .with(
                                    IntakeProcess.SUSPICION_HANDLER,
                                    IN_MEDIATION.contains(file.stage()) ? file.handler() : null));
        }
    }

    private static boolean ofUse(CaseFile file) {
        return OF_USE.contains(file.stage())
                && (file.result() == null || file.result().agreed());
    }

    private static String basis(CheckKind kind, Check.Finding finding) {
        if (finding == Check.Finding.CLEARED) {
            return null;
        }
        return switch (kind) {
            case IDENTITY -> null;
            case SUIT -> "《人民调解工作若干规定》第二十二条";
            case PETITION -> "《信访工作条例》第十九条、第二十八条、第三十一条";
        };
    }
}
