package org.wuzhen.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.DisputeReported;
import org.wuzhen.casefile.NewCase;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Directory;
import org.wuzhen.journey.Journey;

/** Disputes that a stage reports: registered like one at the window, in the transaction of whoever reports them. */
@Component
class ReportedDisputes {

    private static final Duration TOLERANCE = Duration.ofMinutes(15);
    private static final int LONG_TEXT = 4000;

    private final Intake intake;
    private final Journey journey;
    private final CaseFiles cases;
    private final Directory directory;
    private final Clock clock;

    ReportedDisputes(Intake intake, Journey journey, CaseFiles cases, Directory directory, Clock clock) {
        this.intake = intake;
        this.journey = journey;
        this.cases = cases;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Opens the case and sets it on its road, or answers the one that the same reference opened. Two at the same moment:
     * the register's key lets one through, the other's transaction is taken back and its message told again.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(DisputeReported reported) {
        NewCase dispute = reported.dispute();
        List<String> problems = problems(dispute);
        if (!problems.isEmpty()) {
            reported.refuse(String.join("；", problems));
            return;
        }
        Optional<CaseNumber> known = cases.byChannelRef(dispute.channel(), dispute.channelRef());
        if (known.isPresent()) {
            reported.registered(known.get(), false);
            return;
        }
        Registered registered = intake.register(dispute);
        journey.begin(
                registered.number(),
                registered.startVariables().with(IntakeProcess.COURT_REFERRED, reported.courtReferred()));
        reported.registered(registered.number(), true);
    }

    private List<String> problems(NewCase dispute) {
        List<String> problems = new ArrayList<>();
        expect(problems, !blank(dispute.channelRef()), "缺少来源编号");
        expect(
                problems,
                directory.centres().stream().anyMatch(centre -> centre.code().equals(dispute.centre())),
                "没有所写的矛调中心");
        expect(problems, dispute.disputeType() != null, "缺少纠纷类型");
        expect(problems, !blank(dispute.facts()), "缺少纠纷经过");
        expect(problems, !blank(dispute.claims()), "缺少申请人的请求");
        expect(problems, fits(dispute.facts()) && fits(dispute.claims()), "纠纷经过或者请求超过" + LONG_TEXT + "字");
        expect(problems, has(dispute, Party.Side.APPLICANT), "没有申请人");
        expect(problems, has(dispute, Party.Side.RESPONDENT), "没有被申请人");
        expect(problems, dispute.parties().stream().noneMatch(party -> blank(party.name())), "有当事人没有姓名或者名称");
        expect(problems, dispute.amount() == null || dispute.amount().signum() >= 0, "涉及金额小于零");
        expect(problems, dispute.peopleCount() >= 1, "涉及人数小于一");
        expect(
                problems,
                dispute.requestAt() != null
                        && !dispute.requestAt().isAfter(clock.instant().plus(TOLERANCE)),
                "提出请求的时间晚于现在");
        return problems;
    }

    private static void expect(List<String> problems, boolean good, String otherwise) {
        if (!good) {
            problems.add(otherwise);
        }
    }

    private static boolean has(NewCase dispute, Party.Side side) {
        return dispute.parties().stream().anyMatch(party -> party.side() == side);
    }

    private static boolean fits(String text) {
        return text == null || text.length() <= LONG_TEXT;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
