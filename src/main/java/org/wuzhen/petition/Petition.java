package org.wuzhen.petition;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.casefile.number.NumberSeries;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.deadline.DeadlineChange;
import org.wuzhen.department.petition.Progress;
import org.wuzhen.department.petition.ReviewRequest.Level;
import org.wuzhen.department.petition.ReviewResult.Result;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.petition.store.PetitionMapper;

/** Petitions that the centre handles itself, by the terms of 《信访工作条例》: from registration to the last instance. */
@Component
@Transactional
public class Petition {

    /** Code of the petition office in the directory. */
    public static final String BUREAU = "PETITION";

    public static final String NOTIFY = "petition-notify";
    public static final String OBJECTION = "petition-objection";
    public static final String CLOSE = "petition-close";

    /** The most days that the head of the unit may add (《信访工作条例》第三十四条). */
    public static final int MOST_EXTENSION = 30;

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private final PetitionMapper petitions;
    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final CaseRecords records;
    private final NumberSeries numbers;
    private final Directory directory;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Petition(
            PetitionMapper petitions,
            CaseFiles cases,
            CaseClocks clocks,
            CaseRecords records,
            NumberSeries numbers,
            Directory directory,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.petitions = petitions;
        this.cases = cases;
        this.clocks = clocks;
        this.records = records;
        this.numbers = numbers;
        this.directory = directory;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins the petition of a case: its officer reads the case from now on, and the fifteen days run from the day on which
     * it came in.
     *
     * @return code of the centre where the petition office's officer sits; the case's own when there is none
     */
    public String begin(CaseNumber number) {
        CaseFile file = cases.get(number);
        Optional<String> theirs = upwards(file.centre())
                .map(Centre::code)
                .filter(code -> !directory.officers(BUREAU, code).isEmpty())
                .findFirst();
        theirs.ifPresent(centre -> cases.ask(number, BUREAU, centre));
        String centre = theirs.orElse(file.centre());
        petitions.begin(number.value(), centre, clock.instant());
        cases.move(number, Stage.HANDLING);
        Instant cameIn = transfer(number).map(TransferFile::receivedAt).orElse(file.registeredAt());
        clocks.start(number, NOTIFY, cameIn);
        acts.record("petition-begun", number.value(), "进入信访程序");
        return centre;
    }

    /** What the petition office passed on, if the case came that way. */
    @Transactional(readOnly = true)
    public Optional<TransferFile> transfer(CaseNumber number) {
        return Optional.ofNullable(petitions.transfer(number.value()));
    }

    /** The petition of a case, if it has become one. */
    @Transactional(readOnly = true)
    public Optional<PetitionFile> find(CaseNumber number) {
        return Optional.ofNullable(petitions.find(number.value()));
    }

    /**
     * The petition of a case.
     *
     * @throws NoSuchElementException when the case is none
     */
    @Transactional(readOnly = true)
    public PetitionFile get(CaseNumber number) {
        return find(number).orElseThrow(() -> new NoSuchElementException("案件 " + number + " 没有进入信访程序"));
    }

    /**
     * Objects to a matter that was passed on, with reasons and basis.
     *
     * @throws FormRejected when the five working days are over (《信访工作条例》第二十三条)
     */
    public void object(CaseNumber number, Objection objection) {
        Deadline window = clocks.running(number, OBJECTION).orElseThrow(() -> new FormRejected("该事项没有异议期限在计算，不能提出异议。"));
        if (window.isOverdue(clock.instant())) {
            throw new FormRejected("五个工作日的异议期限已于" + window.lastDay() + "届满，视为接受转送，请选择“接受”。");
        }
        petitions.object(number.value(), objection, acts.actor().userId(), clock.instant());
        clocks.end(number, OBJECTION, "已提出异议");
        records.made(number, RecordKind.TRANSFER_LETTER, "转送交办事项异议函");
        cases.decide(number, "petition-transfer", "object", objection.reason(), objection.basis(), null, null);
        acts.record("petition-objected", number.value(), "对转送交办事项提出异议", objection.reason());
    }

    /** Takes a matter that was passed on upon the centre, by word or by silence. */
    public void takeOn(CaseNumber number) {
        petitions.takeOn(number.value(), acts.actor().userId(), clock.instant());
        clocks.end(number, OBJECTION, "已接受转送交办");
        acts.record("petition-taken-on", number.value(), "接受信访部门转送交办的事项");
    }

    /** Notes what the petition office said to the objection; silence denies it. */
    public void objectionAnswered(CaseNumber number, boolean upheld, String answer) {
        petitions.objectionAnswered(number.value(), upheld, answer);
        acts.record("petition-objection-answered", number.value(), upheld ? "信访部门认可异议" : "信访部门未认可异议");
    }

    /** Registers the petition. */
    public void register(CaseNumber number, NewPetition petition) {
        String representatives =
                petition.representatives().stream().map(String::valueOf).collect(Collectors.joining(","));
        petitions.register(
                number.value(), petition, representatives, acts.actor().userId(), clock.instant());
        records.made(number, RecordKind.PETITION_REGISTER, "信访事项登记表");
        acts.record(
                "petition-registered",
                number.value(),
                "登记信访事项：%s，%s，%s，%d人"
                        .formatted(
                                petition.form().label(),
                                petition.repeated() ? "重复" : "初次",
                                petition.aim().label(),
                                petition.people()));
    }

    /** Notes what the rules said to its acceptance. */
    public void advise(CaseNumber number, AcceptanceAdvice advice) {
        petitions.advise(number.value(), advice);
        cases.decide(
                number,
                "petition-acceptance",
                advice.acceptance(),
                advice.reason(),
                advice.basis(),
                advice.ruleRow(),
                null);
    }

    /**
     * Tells the petitioner whether the petition is accepted, why, and where else they may turn.
     *
     * @param content what the notice says
     */
    public void tell(CaseNumber number, String content, LocalDate on, String how) {
        PetitionFile petition = get(number);
        boolean accepted = PetitionProcess.ACCEPTED.equals(petition.acceptance());
        Centre centre = centre(number);
        String noticeNo = numbers.nextPaperNumber("petition-notice", centre.code(), centre.abbrev() + "信告字", number);
        petitions.told(number.value(), noticeNo, on, how);
        String title = title(petition.acceptance());
        cases.issue(number, "petition-notice", noticeNo, content, petition.basis(), "信访人", how);
        records.made(
                number, accepted ? RecordKind.PETITION_NOTICE : RecordKind.REJECTION_NOTICE, title + " " + noticeNo);
        clocks.end(number, NOTIFY, "已告知信访人");
        acts.record("petitioner-told", number.value(), "送达" + title, null, Map.of("notice", noticeNo));
    }

    /** How the notice is called. */
    public static String title(String acceptance) {
        return switch (acceptance) {
            case "accepted" -> "信访事项受理告知书";
            case "transferred" -> "信访事项转送告知书";
            default -> "信访事项不予受理告知书";
        };
    }

    /** Notes under which number the petition office knows the matter, or why it does not. */
    public void known(CaseNumber number, String petitionNo, List<String> duplicates, String said) {
        petitions.known(number.value(), petitionNo, duplicates.isEmpty() ? null : String.join("、", duplicates), said);
        acts.record(
                "petition-known",
                number.value(),
                petitionNo == null
                        ? "信访部门未登记该事项"
                        : "信访部门已登记，件号" + petitionNo + (duplicates.isEmpty() ? "" : "，另有" + duplicates.size() + "件重复"));
    }

    /** Accepts the petition, or takes it up anew after its opinion was revoked: the sixty days run from today. */
    public void openHandling(CaseNumber number) {
        clocks.end(number, CLOSE, "重新办理");
        petitions.accepted(number.value(), today());
        Deadline closing = clocks.start(number, CLOSE);
        moved(number, Progress.Step.ACCEPTED, get(number).noticeNo(), closing.lastDay(), null);
        acts.record("petition-accepted", number.value(), "受理信访事项，起算六十日办理期限");
    }

    /**
     * Who may handle the petition: the centre's triage officers and its directors, but nobody who stepped back. Whoever passed
     * the matter on, the petition office, does not handle it.
     */
    @Transactional(readOnly = true)
    public List<String> candidates(CaseNumber number) {
        CaseFile file = cases.get(number);
        return Stream.of(Post.TRIAGE_OFFICER, Post.STREET_DIRECTOR, Post.DISTRICT_DIRECTOR)
                .flatMap(post -> directory.holders(post, file.centre()).stream())
                .map(PostHolding::person)
                .distinct()
                .filter(person -> !cases.circle(number).recused().contains(person))
                .toList();
    }

    /** Names who handles the petition. */
    public void name(CaseNumber number, String handler) {
        petitions.handle(number.value(), handler);
        acts.record("petition-handler-named", number.value(), "确定信访事项承办人");
    }

    /** Whoever handles the petition steps back (《信访工作条例》第二十八条): they read the case no more. */
    public void recuse(CaseNumber number, String reason) {
        String handler = Objects.requireNonNull(get(number).handler(), "nobody handles " + number);
        petitions.handle(number.value(), null);
        cases.recuse(number, handler);
        cases.decide(number, "petition-recusal", "recused", reason, "《信访工作条例》第二十八条", null, null);
        acts.record("petition-handler-recused", number.value(), "信访事项承办人回避", reason);
    }

    /** Drafts the opinion. */
    public void draft(CaseNumber number, Draft draft) {
        petitions.draft(
                number.value(),
                signed(number).size() + 1,
                draft,
                extended(number),
                acts.actor().userId(),
                clock.instant());
        acts.record(
                "petition-opinion-drafted",
                number.value(),
                "拟出信访处理意见：" + draft.decision().label());
    }

    /** The opinion last drafted. */
    @Transactional(readOnly = true)
    public Opinion draft(CaseNumber number) {
        List<Opinion> opinions = petitions.opinions(number.value());
        if (opinions.isEmpty()) {
            throw new NoSuchElementException("案件 " + number + " 还没有处理意见");
        }
        return opinions.get(opinions.size() - 1);
    }

    /** All opinions, the oldest first. */
    @Transactional(readOnly = true)
    public List<Opinion> opinions(CaseNumber number) {
        return petitions.opinions(number.value());
    }

    /** Signs the opinion; it gets its number. */
    public void sign(CaseNumber number) {
        Opinion opinion = draft(number);
        Centre centre = centre(number);
        String opinionNo = numbers.nextPaperNumber("petition-opinion", centre.code(), centre.abbrev() + "信意字", number);
        petitions.sign(opinion.id(), opinionNo, acts.actor().userId(), clock.instant());
        cases.decide(
                number, "petition-opinion", opinion.decision().name(), opinion.opinion(), opinion.basis(), null, null);
        acts.record("petition-opinion-signed", number.value(), "签发信访事项处理意见书" + opinionNo);
    }

    /** Sends the draft back to whoever handles the petition. */
    public void sendBack(CaseNumber number, String reason) {
        petitions.sendBack(draft(number).id(), reason);
        acts.record("petition-opinion-returned", number.value(), "退回信访处理意见重拟", reason);
    }

    /** How often an opinion was signed. */
    @Transactional(readOnly = true)
    public int round(CaseNumber number) {
        return signed(number).size();
    }

    /** Asks the director for more days. */
    public void askDays(CaseNumber number, int days, String why) {
        petitions.askDays(number.value(), days, why);
        acts.record("petition-days-asked", number.value(), "申请延长信访事项办理期限" + days + "日", why);
    }

    /**
     * Extends the sixty days, before they end, by at most thirty, with word to the petitioner.
     *
     * @return what the law says to it
     */
    public DeadlineChange extend(CaseNumber number, int days, String reason) {
        if (days < 1 || days > MOST_EXTENSION) {
            return new DeadlineChange.Refused("延长不得超过" + MOST_EXTENSION + "日（《信访工作条例》第三十四条）。");
        }
        DeadlineChange change = clocks.extend(number, CLOSE, days, reason);
        if (change instanceof DeadlineChange.Changed changed) {
            cases.decide(number, "petition-extension", "extended", reason, "《信访工作条例》第三十四条", null, null);
            cases.issue(
                    number,
                    "petition-extension",
                    null,
                    "您的信访事项情况复杂，经本机关负责人批准，办理期限延长%d日，至%s。延长理由：%s"
                            .formatted(days, changed.deadline().lastDay(), reason),
                    "《信访工作条例》第三十四条",
                    "信访人",
                    null);
            records.made(number, RecordKind.PETITION_NOTICE, "信访事项延期告知书");
            moved(number, Progress.Step.EXTENDED, null, changed.deadline().lastDay(), null);
        }
        return change;
    }

    /** Does not extend the sixty days. */
    public void keep(CaseNumber number, String reason) {
        cases.decide(number, "petition-extension", "kept", reason, "《信访工作条例》第三十四条", null, null);
        acts.record("petition-not-extended", number.value(), "不延长信访事项办理期限", reason);
    }

    /** When the sixty days end, with what was added. */
    @Transactional(readOnly = true)
    public Optional<Deadline> closing(CaseNumber number) {
        return clocks.running(number, CLOSE);
    }

    /** Notes that the parties settled, or that the petitioner withdrew. */
    public void stopped(CaseNumber number, Step step, String record) {
        boolean settled = step == Step.SETTLED;
        records.made(
                number,
                settled ? RecordKind.PETITION_OPINION : RecordKind.WITHDRAWAL_RECORD,
                settled ? "信访事项和解协议" : "撤回信访申请记录");
        cases.decide(number, "petition-end", step.code(), record, settled ? "《信访工作条例》第三十三条" : null, null, null);
    }

    /**
     * Serves the opinion on the petitioner.
     *
     * @throws FormRejected when the day of service cannot be
     */
    public void serve(CaseNumber number, LocalDate on, String how) {
        Opinion opinion = draft(number);
        if (on.isAfter(today()) || on.isBefore(day(opinion.signedAt()))) {
            throw new FormRejected("送达日期应当在签发之日至今天之间。");
        }
        petitions.serve(opinion.id(), on, how);
        cases.issue(
                number,
                "petition-opinion",
                opinion.opinionNo(),
                "查明：%s\n处理意见：%s\n依据：%s\n不服本意见的，自收到之日起30日内可以请求复查。"
                        .formatted(opinion.facts(), opinion.opinion(), opinion.basis()),
                opinion.basis(),
                "信访人",
                how);
        records.made(number, RecordKind.PETITION_OPINION, "信访事项处理意见书 " + opinion.opinionNo());
        clocks.end(number, CLOSE, "处理意见书已送达");
        acts.record("petition-opinion-served", number.value(), "送达信访事项处理意见书" + opinion.opinionNo());
    }

    /**
     * Opens the thirty days in which an instance may be asked for, from the day on which the paper was served.
     *
     * @return when they end
     */
    public Instant openWindow(CaseNumber number, Level level) {
        LocalDate served = level == Level.REVIEW
                ? draft(number).servedOn()
                : last(number, Level.REVIEW).resultOn();
        return clocks.start(number, window(level), served.atStartOfDay(OFFICE).toInstant())
                .dueAt();
    }

    /**
     * Takes a request for review or re-review.
     *
     * @return how often it was asked for at this level
     * @throws FormRejected when it comes too late, or too early
     */
    public int request(CaseNumber number, Level level, LocalDate on, String grounds) {
        LocalDate served;
        String against;
        if (level == Level.REVIEW) {
            served = draft(number).servedOn();
            against = draft(number).opinionNo();
        } else {
            Instance review = last(number, Level.REVIEW);
            served = review.resultOn();
            against = review.reviewNo() == null ? draft(number).opinionNo() : review.reviewNo();
        }
        Deadline window = clocks.running(number, window(level))
                .orElseThrow(() -> new FormRejected("申请期限已经结束，不能再申请" + level.label() + "。"));
        if (on.isBefore(served) || on.isAfter(today())) {
            throw new FormRejected("申请日期应当在意见书送达之日至今天之间。");
        }
        if (on.isAfter(window.lastDay())) {
            throw new FormRejected("申请" + level.label() + "的期限已于" + window.lastDay() + "届满，逾期申请不能转递。");
        }
        int round = instances(number, level).size() + 1;
        petitions.request(number.value(), level, round, against, served, on, grounds);
        acts.record("petition-review-requested", number.value(), "信访人申请" + level.label());
        return round;
    }

    /** Notes whether the body above took the request; its thirty days run when it did. */
    public void answered(CaseNumber number, Level level, String reviewNo, boolean accepted, String refused) {
        petitions.answered(last(number, level).id(), reviewNo, accepted, refused);
        if (accepted) {
            clocks.end(number, window(level), "已申请" + level.label());
            clocks.start(number, answer(level));
        }
        acts.record(
                "petition-review-answered", number.value(), level.label() + (accepted ? "申请已受理" : "申请未被受理"), refused);
    }

    /** Notes what the body above decided. */
    public void decided(CaseNumber number, Level level, ReviewOpinion opinion) {
        petitions.decided(last(number, level).id(), opinion);
        clocks.end(number, answer(level), level.label() + "意见已作出");
        records.made(number, RecordKind.PETITION_OPINION, "信访事项" + level.label() + "意见书");
        cases.decide(
                number,
                "petition-review",
                opinion.result().name(),
                opinion.summary(),
                level == Level.REVIEW ? "《信访工作条例》第三十五条" : "《信访工作条例》第三十六条",
                null,
                null);
        acts.record(
                "petition-review-decided",
                number.value(),
                level.label() + "结果：" + opinion.result().label());
    }

    /** The request for an instance that is under way, or was last. */
    @Transactional(readOnly = true)
    public Instance last(CaseNumber number, Level level) {
        List<Instance> instances = instances(number, level);
        if (instances.isEmpty()) {
            throw new NoSuchElementException("案件 " + number + " 没有申请" + level.label());
        }
        return instances.get(instances.size() - 1);
    }

    /** Requests of both instances, the oldest first. */
    @Transactional(readOnly = true)
    public List<Instance> instances(CaseNumber number) {
        return petitions.instances(number.value());
    }

    /** Whether what the body above decided revokes the opinion. */
    @Transactional(readOnly = true)
    public boolean revoked(CaseNumber number, Level level) {
        return last(number, level).result() == Result.REVOKED;
    }

    /** Ends the petition and concludes the case. */
    public void end(CaseNumber number, Outcome outcome) {
        petitions.end(number.value(), outcome, clock.instant());
        cases.conclude(number, outcome.result());
        clocks.endAll(number, outcome.label());
        PetitionFile petition = get(number);
        if (outcome == Outcome.NOT_ACCEPTED) {
            boolean sentOn = "transferred".equals(petition.acceptance());
            moved(
                    number,
                    sentOn ? Progress.Step.TRANSFERRED : Progress.Step.NOT_ACCEPTED,
                    petition.noticeNo(),
                    null,
                    null);
        } else if (outcome != Outcome.SENT_BACK) {
            moved(number, Progress.Step.CLOSED, null, null, outcome.label());
        }
        acts.record("petition-ended", number.value(), "信访事项结束：" + outcome.label());
    }

    /** Whether the sixty days were extended. */
    @Transactional(readOnly = true)
    public boolean extended(CaseNumber number) {
        return closing(number).filter(d -> d.state().extendedBy() > 0).isPresent();
    }

    /** The applicants' names, for papers and for the look that a protected name stands in none. */
    @Transactional(readOnly = true)
    public List<Party> petitioners(CaseNumber number) {
        return cases.parties(number).stream()
                .filter(party -> party.side() == Party.Side.APPLICANT)
                .toList();
    }

    /** The term in which an instance may be asked for. */
    public String window(Level level) {
        return level == Level.REVIEW ? "petition-review-request" : "petition-recheck-request";
    }

    /** The term in which the body above answers. */
    public String answer(Level level) {
        return level == Level.REVIEW ? "petition-review" : "petition-recheck";
    }

    private List<Instance> instances(CaseNumber number, Level level) {
        return petitions.instances(number.value()).stream()
                .filter(instance -> instance.level() == level)
                .toList();
    }

    private List<Opinion> signed(CaseNumber number) {
        return petitions.opinions(number.value()).stream()
                .filter(opinion -> opinion.opinionNo() != null)
                .toList();
    }

    private void moved(CaseNumber number, Progress.Step step, String paperNo, LocalDate dueOn, String ended) {
        events.publishEvent(new PetitionMoved(number, step, paperNo, dueOn, ended));
    }

    private Centre centre(CaseNumber number) {
        return directory.centre(cases.get(number).centre());
    }

    private Stream<Centre> upwards(String code) {
        return Stream.iterate(
                directory.centre(code),
                Objects::nonNull,
                centre -> centre.parent() == null ? null : directory.centre(centre.parent()));
    }

    private LocalDate today() {
        return day(clock.instant());
    }

    private static LocalDate day(Instant at) {
        return at.atZone(OFFICE).toLocalDate();
    }
}
