package org.wuzhen.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.EarlierCase;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.NewCase;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.casefile.number.NumberSeries;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.Variables;
import org.wuzhen.intake.store.IntakeMapper;

/** The one door: registers a dispute, finds its double, weighs the negative list, and answers the applicant. */
@Component
@Transactional
@EnableConfigurationProperties(IntakeProperties.class)
public class Intake {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final Set<Stage> RUNNING = EnumSet.range(Stage.REGISTERED, Stage.PERFORMING);

    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final CaseRecords records;
    private final NumberSeries numbers;
    private final Directory directory;
    private final IntakeMapper intake;
    private final RightsAndDuties rights;
    private final IntakeProperties properties;
    private final Acts acts;
    private final Clock clock;

    Intake(
            CaseFiles cases,
            CaseClocks clocks,
            CaseRecords records,
            NumberSeries numbers,
            Directory directory,
            IntakeMapper intake,
            RightsAndDuties rights,
            IntakeProperties properties,
            Acts acts,
            Clock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.records = records;
        this.numbers = numbers;
        this.directory = directory;
        this.intake = intake;
        this.rights = rights;
        this.properties = properties;
        this.acts = acts;
        this.clock = clock;
    }

    /** Opens a case; a party under 18 by its day of birth puts the mark 涉未成年人 on it. */
    public Registered register(NewCase dispute) {
        NewCase marked = dispute.parties().stream().anyMatch(this::minor) ? withMark(dispute, Mark.MINOR) : dispute;
        CaseNumber number = cases.open(marked);
        return new Registered(number, startVariables(marked));
    }

    /** Gives the receipt and starts the term in which the applicant gets an answer. */
    public Deadline recordRegistration(CaseNumber number) {
        Deadline answer = clocks.start(number, IntakeProcess.ANSWER_TERM);
        CaseFile file = cases.get(number);
        String content = "您反映的%s纠纷已登记，案号 %s。提出调解申请的日期为%s，本中心将于%s前答复是否受理。"
                .formatted(
                        file.disputeType().label(),
                        number,
                        DAY.format(file.requestAt().atZone(OFFICE)),
                        DAY.format(answer.lastDay()));
        cases.issue(number, "receipt", null, content, answer.term().citation(), "申请人", null);
        records.made(number, RecordKind.REGISTRATION_FORM, "受理登记表");
        acts.record("receipt-given", number.value(), "出具登记回执，答复期限至" + DAY.format(answer.lastDay()));
        return answer;
    }

    /** Looks for earlier cases that may be the same dispute, and says so on the timeline when there are any. */
    public boolean findDuplicates(CaseNumber number) {
        int found = cases.likelyDuplicates(number, properties.duplicateDays()).size();
        if (found > 0) {
            acts.record(
                    "duplicates-suspected",
                    number.value(),
                    "发现" + found + "件疑似重复的纠纷（" + properties.duplicateDays() + "日内，当事人和类型相同）",
                    null,
                    Map.of("count", String.valueOf(found)));
        }
        return found > 0;
    }

    /** The earlier cases that may be the same dispute. */
    @Transactional(readOnly = true)
    public List<DuplicateSuspicion> duplicates(CaseNumber number) {
        return cases.likelyDuplicates(number, properties.duplicateDays()).stream()
                .map(this::suspicion)
                .toList();
    }

    /** How many days back duplicates are looked for. */
    public int duplicateDays() {
        return properties.duplicateDays();
    }

    /** Notes that a suspected duplicate is a dispute of its own. */
    public void goOn(CaseNumber number, String reason) {
        cases.decide(number, "duplicate", "GO_ON", reason, null, null, null);
        acts.record("duplicate-dismissed", number.value(), "经核对不属于重复纠纷，继续受理审查", reason);
    }

    /** Notes that a report is to be joined to an earlier case. */
    public void chooseJoin(CaseNumber number, CaseNumber into, String reason) {
        cases.decide(number, "duplicate", "JOIN", reason, null, null, null);
        acts.record(
                "duplicate-confirmed",
                number.value(),
                "确认与案件 " + into + " 为同一纠纷",
                reason,
                Map.of("into", into.value()));
    }

    /** Joins a report to the case about the same dispute: its applicant is told, and both receipts stay valid. */
    public void join(CaseNumber number, CaseNumber into) {
        CaseFile file = cases.get(number);
        boolean comesBack = cases.get(into).mayComeBack();
        cases.join(number, into);
        cases.conclude(number, CaseResult.JOINED);
        cases.move(number, Stage.CLOSED);
        clocks.end(number, IntakeProcess.ANSWER_TERM, "已并入");
        cases.issue(
                number,
                "joining",
                null,
                (comesBack
                                ? "您反映的纠纷与此前办结的案件 %s 为同一事实，已并入该案，本中心已对该案开始复诊，将比对前后情况、重新诊断，并告知您下一步安排。本次登记（%s）和此前登记的回执均有效。"
                                : "您反映的纠纷与在办案件 %s 为同一纠纷，已并入该案一并办理，办理结果以该案为准。本次登记（%s）和此前登记的回执均有效。")
                        .formatted(into, number),
                null,
                "申请人",
                null);
        records.made(number, RecordKind.JOINING_RECORD, "并入案件 " + into);
        records.made(into, RecordKind.JOINING_RECORD, "案件 " + number + " 并入");
        acts.record("case-joined", number.value(), "并入案件 " + into + "，两次登记回执均保留", null, Map.of("into", into.value()));
        acts.record(
                "report-joined",
                into.value(),
                "同一纠纷再次登记（" + file.channel().label() + ")，案件 " + number + " 并入本案",
                null,
                Map.of("from", number.value()));
    }

    /** Takes in the clerk's answers to the questions of the negative list. */
    public void review(CaseNumber number, AcceptanceReview review) {
        intake.insertReview(number.value(), review, acts.actor().userId(), clock.instant());
        acts.record("acceptance-reviewed", number.value(), "完成受理审查", review.remark());
    }

    /** The latest answers of the clerk, if there are any. */
    @Transactional(readOnly = true)
    public Optional<AcceptanceReview> lastReview(CaseNumber number) {
        return Optional.ofNullable(intake.review(number.value()));
    }

    /** Records what the negative list says to the answers. */
    public void recordAdmissibility(CaseNumber number, Admissibility answer) {
        if (intake.answerReview(number.value(), answer) != 1) {
            throw new IllegalStateException("Case " + number + " has no review that the rule could answer");
        }
        cases.decide(number, "admissibility", answer.decision(), answer.reason(), answer.basis(), answer.row(), null);
        acts.record(
                "admissibility-decided",
                number.value(),
                "受理审查结论：" + outcome(answer.decision()),
                answer.reason(),
                Map.of("row", answer.row(), "reasonCode", answer.reasonCode()));
    }

    /**
     * What the negative list said last.
     *
     * @throws NoSuchElementException while it has not been asked
     */
    @Transactional(readOnly = true)
    public Admissibility admissibility(CaseNumber number) {
        Admissibility answer = intake.admissibility(number.value());
        if (answer == null) {
            throw new NoSuchElementException("案件 " + number + " 尚无受理审查结论");
        }
        return answer;
    }

    /** Notes the report to the police that had to come first (反家庭暴力法 art. 14, 未成年人保护法 art. 11). */
    public void reportToPolice(CaseNumber number, PoliceReport report) {
        intake.insertPoliceReport(number.value(), report, acts.actor().userId(), clock.instant());
        acts.record(
                "reported-to-police",
                number.value(),
                "已先行向公安机关报告",
                admissibility(number).reason(),
                Map.of("receiptNo", report.receiptNo()));
    }

    /** The report to the police on a case, if one was made at its intake. */
    @Transactional(readOnly = true)
    public Optional<PoliceReport> policeReport(CaseNumber number) {
        return Optional.ofNullable(intake.policeReport(number.value()));
    }

    /** Gives both sides the notice of rights and duties. */
    public void tellRights(CaseNumber number, Delivery toApplicants, Delivery toRespondents) {
        issueRights(number, "申请人", toApplicants);
        issueRights(number, "被申请人", toRespondents);
        acts.record(
                "rights-told",
                number.value(),
                "送达权利义务告知书：申请人" + toApplicants.label() + "；被申请人" + toRespondents.label());
    }

    /** Takes the dispute in: number of acceptance, notice, and on to triage. */
    public String accept(CaseNumber number) {
        CaseFile file = cases.get(number);
        Centre centre = directory.centre(file.centre());
        String paper = numbers.nextPaperNumber("acceptance", centre.code(), centre.abbrev() + "人调受字", number);
        Admissibility answer = admissibility(number);
        cases.accept(number);
        cases.move(number, Stage.TRIAGE);
        clocks.end(number, IntakeProcess.ANSWER_TERM, "已答复");
        cases.issue(
                number,
                "acceptance",
                paper,
                "%s受理%s纠纷一件（%s）。当事人于%s请求调解，诉讼时效自该日起中断（法释〔2020〕17号第十二条）。%s"
                        .formatted(
                                centre.committee(),
                                file.disputeType().label(),
                                number,
                                DAY.format(file.requestAt().atZone(OFFICE)),
                                answer.routeAdvice()),
                answer.basis(),
                "双方当事人",
                null);
        acts.record("case-accepted", number.value(), "受理纠纷，受理号 " + paper, answer.reason(), Map.of("paper", paper));
        return paper;
    }

    /** Hands over the notice that the dispute is not taken in; its number is allotted here. */
    public void tellRejection(CaseNumber number, RejectionNotice notice) {
        Centre centre = directory.centre(cases.get(number).centre());
        String paper = numbers.nextPaperNumber("rejection", centre.code(), centre.abbrev() + "人调不受字", number);
        cases.issue(
                number,
                "rejection",
                paper,
                "您申请调解的纠纷，经审查不予受理。理由：%s 解决途径：%s".formatted(notice.reason(), notice.route()),
                notice.basis(),
                "申请人",
                notice.delivery().acknowledged() ? notice.delivery().label() : null);
        records.made(number, RecordKind.REJECTION_NOTICE, "不予受理告知书 " + paper);
        acts.record(
                "rejection-told",
                number.value(),
                "送达不予受理告知书 " + paper + ":" + notice.delivery().label(),
                null,
                Map.of("paper", paper));
        if (notice.handover() != null) {
            handOver(number, notice.handover());
        }
    }

    /** Sends the answers back to be looked at again, against what the rule advised. */
    public void sendBack(CaseNumber number, String reason) {
        Admissibility answer = admissibility(number);
        cases.decide(number, "admissibility", "REVIEW_AGAIN", reason, null, answer.row(), answer.decision());
        acts.record("rejection-sent-back", number.value(), "不予受理结论退回，重新审查", reason);
    }

    /** Closes intake for a dispute that goes another way; a crime leaves with its readers narrowed. */
    public CaseResult redirect(CaseNumber number) {
        Admissibility answer = admissibility(number);
        CaseResult result = CaseResult.valueOf(answer.caseResult());
        cases.conclude(number, result);
        clocks.end(number, IntakeProcess.ANSWER_TERM, "已答复");
        acts.record(
                "case-redirected",
                number.value(),
                "不予受理并引导：" + result.label(),
                answer.reason(),
                Map.of("reasonCode", answer.reasonCode(), "row", answer.row()));
        if (answer.restricted()) {
            cases.restrict(number);
        }
        return result;
    }

    /** Notes that the applicant has had no answer within the term. */
    public void recordAnswerOverdue(CaseNumber number) {
        acts.record("answer-overdue", number.value(), "受理答复期限已到，申请人尚未得到答复，请立即办理");
    }

    /** The variables of the journey that follow from what was registered. */
    private static Variables startVariables(NewCase dispute) {
        Set<Mark> marks = dispute.marks();
        return Variables.of(IntakeProcess.CENTRE, dispute.centre())
                .with(IntakeProcess.DISPUTE_TYPE, dispute.disputeType().name())
                .with(IntakeProcess.CHANNEL, dispute.channel().name())
                .with(IntakeProcess.PEOPLE_COUNT, dispute.peopleCount())
                .with(
                        IntakeProcess.AMOUNT,
                        dispute.amount() == null ? 0L : dispute.amount().longValue())
                .with(IntakeProcess.SPECIAL_GROUP, marks.contains(Mark.SPECIAL_GROUP))
                .with(IntakeProcess.MINORS, marks.contains(Mark.MINOR))
                .with(IntakeProcess.SELF_HARM, marks.contains(Mark.SELF_HARM))
                .with(IntakeProcess.VIOLENCE, marks.contains(Mark.VIOLENCE))
                .with(IntakeProcess.INJURY, marks.contains(Mark.INJURY))
                .with(IntakeProcess.DOMESTIC_VIOLENCE, marks.contains(Mark.DOMESTIC_VIOLENCE))
                .with(IntakeProcess.MEDIA, marks.contains(Mark.MEDIA))
                .with(IntakeProcess.SENSITIVE_DATE, marks.contains(Mark.SENSITIVE_DATE))
                .with(IntakeProcess.CROSS_STREET, marks.contains(Mark.CROSS_STREET))
                .with(IntakeProcess.COURT_REFERRED, false);
    }

    private void handOver(CaseNumber number, RejectionNotice.Handover handover) {
        Admissibility answer = admissibility(number);
        boolean sham = CaseResult.SHAM.name().equals(answer.caseResult());
        cases.issue(
                number,
                sham ? "sham-report" : "clue-transfer",
                handover.receiptNo(),
                answer.reason() + "已于" + DAY.format(handover.on()) + (sham ? "报告" : "移送") + handover.recipient() + "。",
                answer.basis(),
                handover.recipient(),
                "取得回执");
        records.made(
                number,
                sham ? RecordKind.SHAM_REPORT : RecordKind.TRANSFER_LETTER,
                (sham ? "虚假调解情况报告 " : "移送函 ") + handover.receiptNo());
        acts.record(
                sham ? "sham-reported" : "clue-handed-over",
                number.value(),
                (sham ? "已报告" : "已移送") + handover.recipient(),
                null,
                Map.of("receiptNo", handover.receiptNo(), "on", handover.on().toString()));
    }

    private void issueRights(CaseNumber number, String recipient, Delivery delivery) {
        cases.issue(
                number,
                "rights-and-duties",
                null,
                rights.text(),
                RightsAndDuties.BASIS,
                recipient,
                delivery.acknowledged() ? delivery.label() : null);
        if (delivery.acknowledged()) {
            records.made(number, RecordKind.RIGHTS_NOTICE, "权利义务告知书（" + recipient + "）");
        }
    }

    /** A case takes in another report while it runs and no other way was taken; one that has ended is looked at again. */
    private DuplicateSuspicion suspicion(EarlierCase earlier) {
        CaseFile file = cases.get(earlier.number());
        boolean runs = RUNNING.contains(earlier.stage())
                && (file.result() == null || file.result().agreed());
        return new DuplicateSuspicion(earlier, runs || file.mayComeBack(), file.mayComeBack());
    }

    /** Whether a party is under 18 today. */
    @Transactional(readOnly = true)
    public boolean minor(Party party) {
        LocalDate today = LocalDate.now(clock.withZone(OFFICE));
        return party.minor()
                || party.birthDate() != null
                        && Period.between(party.birthDate(), today).getYears() < 18;
    }

    private static NewCase withMark(NewCase d, Mark mark) {
        EnumSet<Mark> marks = EnumSet.of(mark);
        marks.addAll(d.marks());
        return new NewCase(
                d.centre(),
                d.disputeType(),
                d.channel(),
                d.channelRef(),
                d.community(),
                d.grid(),
                d.place(),
                d.facts(),
                d.claims(),
                d.amount(),
                d.peopleCount(),
                marks,
                d.requestAt(),
                d.parties());
    }

    private static String outcome(String decision) {
        return switch (decision) {
            case "ACCEPT" -> "予以受理";
            case "REDIRECT" -> "不予受理，引导其他途径";
            case "TRANSFER" -> "不予受理，移送有关机关";
            case "REPORT_FIRST" -> "先行报告公安机关";
            default -> decision;
        };
    }
}
