package org.wuzhen.confirmation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.AgreementInForce;
import org.wuzhen.casefile.AgreementsInForce;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.PrintedPaper;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.confirmation.ApplicationLetter.Names;
import org.wuzhen.confirmation.store.ConfirmationMapper;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.deadline.WorkingCalendar;
import org.wuzhen.directory.Department;
import org.wuzhen.directory.Directory;

/** The joint application: who consents, what keeps it from the court, its papers and its submission. */
@Component
@Transactional
public class Confirmation {

    static final String TERM = "confirmation";
    static final String FIRST_REMINDER = "confirmation-remind-first";
    static final String LAST_REMINDER = "confirmation-remind-last";
    static final String COURT_ACCEPTS = "confirmation-court-accept";
    static final String COURT_DECIDES = "confirmation-court-decide";
    static final String SUPPLEMENT = "confirmation-supplement";
    static final String BOTH = "双方当事人";
    static final String BASIS = "《人民调解法》第三十三条、《民事诉讼法》第二百零五条";

    private static final String COURT = "COURT";

    private final ConfirmationMapper files;
    private final AgreementsInForce agreements;
    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final CaseRecords records;
    private final Directory directory;
    private final Acts acts;
    private final Clock clock;

    Confirmation(
            ConfirmationMapper files,
            AgreementsInForce agreements,
            CaseFiles cases,
            CaseClocks clocks,
            CaseRecords records,
            Directory directory,
            Acts acts,
            Clock clock) {
        this.files = files;
        this.agreements = agreements;
        this.cases = cases;
        this.clocks = clocks;
        this.records = records;
        this.directory = directory;
        this.acts = acts;
        this.clock = clock;
    }

    /** Today in the office. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(WorkingCalendar.ZONE));
    }

    /** The confirmation that is under way, or the last one. */
    @Transactional(readOnly = true)
    public ConfirmationFile of(CaseNumber number) {
        return find(number)
                .orElseThrow(() -> new IllegalStateException("Case " + number + " has no confirmation begun"));
    }

    @Transactional(readOnly = true)
    public Optional<ConfirmationFile> find(CaseNumber number) {
        return files.files(number.value()).stream().reduce((earlier, later) -> later);
    }

    /** The agreement that is to be confirmed. */
    @Transactional(readOnly = true)
    public AgreementInForce agreement(CaseNumber number) {
        return agreements
                .of(number)
                .orElseThrow(() -> new IllegalStateException("Case " + number + " has no agreement in force"));
    }

    @Transactional(readOnly = true)
    public List<Consent> consents(ConfirmationFile file) {
        return files.consents(file.id());
    }

    @Transactional(readOnly = true)
    public List<Delivery> deliveries(ConfirmationFile file) {
        return files.deliveries(file.id());
    }

    /** Days left to apply, 0 on the last day and negative after it. */
    public int daysLeft(ConfirmationFile file) {
        return (int) ChronoUnit.DAYS.between(today(), file.lastDay());
    }

    /** Begins: the term of 30 days runs from the day of effect, with a reminder at day 15 and at day 25. */
    public Opened open(CaseNumber number) {
        AgreementInForce agreement = agreement(number);
        Instant from =
                agreement.effectiveOn().atStartOfDay(WorkingCalendar.ZONE).toInstant();
        Deadline term = clocks.running(number, TERM).orElseGet(() -> clocks.start(number, TERM, from));
        Deadline first = clocks.start(number, FIRST_REMINDER, from);
        Deadline last = clocks.start(number, LAST_REMINDER, from);
        int round = files.files(number.value()).size() + 1;
        files.open(number.value(), round, agreement.number(), agreement.effectiveOn(), term.lastDay(), clock.instant());
        acts.record("confirmation-opened", number.value(), "开始办理司法确认，共同申请期限至" + term.lastDay());
        return new Opened(round, first.dueAt(), last.dueAt(), term.dueAt());
    }

    /**
     * Notes what each party said, and what there is in the agreement that cannot be confirmed.
     *
     * @param remark on the conditions, or null
     */
    public Conditions consent(CaseNumber number, List<Consent> consents, ContentProblem problem, String remark) {
        ConfirmationFile file = of(number);
        files.removeConsents(file.id());
        Instant now = clock.instant();
        String by = acts.actor().userId();
        consents.forEach(consent -> files.insertConsent(file.id(), consent, by, now));
        files.conditions(file.id(), problem, remark);
        boolean all = jointly(number, consents);
        acts.record("confirmation-consent", number.value(), all ? "全部当事人同意共同申请司法确认" : "有当事人不同意申请司法确认");
        return new Conditions(
                all, daysLeft(file), agreement(number).undertakings().size());
    }

    /**
     * Notes what the rule said of the conditions; where it says no, the parties are told what remains open to them.
     *
     * @return a value of {@link ConfirmationProcess#APPLY_RESULT}; null while they may apply
     */
    public String decide(CaseNumber number, String decision, String reason, String basis, String row) {
        ConfirmationFile file = of(number);
        cases.decide(number, "confirmation-eligibility", decision, reason, basis, row, null);
        if (decision.equals("ELIGIBLE")) {
            files.state(file.id(), ConfirmationState.PREPARING);
            acts.record("confirmation-eligible", number.value(), "司法确认条件核查通过");
            return null;
        }
        boolean notJoint = decision.equals("NOT_JOINT");
        end(
                number,
                file,
                notJoint ? ConfirmationState.NOT_WANTED : ConfirmationState.NOT_ELIGIBLE,
                reason,
                reason + (notJoint ? WhatRemains.WITHOUT_CONFIRMATION : WhatRemains.NOT_ELIGIBLE),
                basis);
        return notJoint ? ConfirmationProcess.NOT_WANTED : ConfirmationProcess.NOT_ELIGIBLE;
    }

    /** Puts the application together; may be done again until it is submitted. */
    public void prepare(CaseNumber number, Preparation preparation) {
        ConfirmationFile file = of(number);
        files.prepare(file.id(), preparation, courtName());
        files.removeDeliveries(file.id());
        preparation.deliveries().forEach(delivery -> files.insertDelivery(file.id(), delivery));
        preparation.identified().forEach((party, idNumber) -> cases.identify(number, party, idNumber));
        acts.record("confirmation-prepared", number.value(), "准备司法确认申请材料");
    }

    /** The list of papers for the court, with what is missing. */
    @Transactional(readOnly = true)
    public List<Paper> papers(CaseNumber number) {
        ConfirmationFile file = of(number);
        List<Delivery> deliveries = deliveries(file);
        List<Paper> papers = new ArrayList<>();
        papers.add(new Paper("司法确认申请书", file.facts() == null ? "纠纷事实和协议概要未填写" : null));
        papers.add(new Paper("调解协议书", file.agreementNo() == null ? "没有书面调解协议" : null));
        List<String> identity = new ArrayList<>();
        List<String> address = new ArrayList<>();
        for (Party party : cases.parties(number)) {
            Optional<Delivery> delivery = deliveries.stream()
                    .filter(d -> party.id().equals(d.party()))
                    .findFirst();
            if (delivery.filter(Delivery::identitySeen).isEmpty()) {
                identity.add(called(party) + "的身份证明未收");
            } else if (party.idNumber() == null) {
                identity.add(called(party) + "的" + (party.kind() == Party.Kind.PERSON ? "公民身份号码" : "统一社会信用代码") + "未登记");
            }
            if (delivery.filter(d -> d.addressConfirmed() && d.address() != null)
                    .isEmpty()) {
                address.add(called(party) + "的送达地址确认书未签");
            }
        }
        papers.add(new Paper("当事人身份证明", joined(identity)));
        papers.add(new Paper("送达地址确认书", joined(address)));
        papers.add(new Paper("调解委员会主持调解的证明", file.committeeProof() ? null : "证明未出具"));
        if (file.propertyInvolved()) {
            papers.add(new Paper("财产权利证明", file.propertyProof() == null ? "协议涉及财产权利，证明未收" : null));
        }
        return papers;
    }

    /** The application letter (司法确认申请书) as it stands. */
    @Transactional(readOnly = true)
    public String letter(CaseNumber number) {
        return letter(number, Names.CALLED);
    }

    private String letter(CaseNumber number, Names names) {
        ConfirmationFile file = of(number);
        return ApplicationLetter.of(
                file,
                agreement(number),
                cases.parties(number),
                deliveries(file),
                directory.centre(cases.get(number).centre()).committee(),
                names);
    }

    /**
     * The letter as the parties sign it, with their names in full; empty until its facts are put together.
     *
     * @param opened shows the numbers that a text keeps sealed
     */
    @Transactional(readOnly = true)
    public Optional<PrintedPaper> printed(CaseNumber number, UnaryOperator<String> opened) {
        if (find(number).filter(file -> file.facts() != null).isEmpty()) {
            return Optional.empty();
        }
        List<String> lines =
                opened.apply(letter(number, Names.FULL)).lines().skip(1).toList();
        List<String> foot = new ArrayList<>();
        foot.add(lines.get(lines.size() - 1));
        cases.parties(number).forEach(party -> foot.add(party.name() + "：＿＿＿＿＿＿＿＿"));
        foot.add("　　　　年　　月　　日");
        return Optional.of(new PrintedPaper("司法确认申请书", null, null, lines.subList(0, lines.size() - 1), foot));
    }

    /**
     * Why the application cannot go to the court now, in words; empty when it can: what the court would not take is
     * refused at home.
     */
    @Transactional(readOnly = true)
    public List<String> obstacles(CaseNumber number) {
        ConfirmationFile file = of(number);
        List<String> obstacles = new ArrayList<>();
        if (daysLeft(file) < 0) {
            obstacles.add("自协议生效之日起已超过三十日（最后一日为" + file.lastDay() + "），不能再提交。");
        }
        if (file.contentProblem() != ContentProblem.NONE) {
            obstacles.add("协议内容涉及不能确认的情形，不能提交。");
        }
        if (!jointly(number, consents(file))) {
            obstacles.add("司法确认须由全部当事人共同申请，还有当事人没有同意，不能提交。");
        }
        List<String> missing = papers(number).stream()
                .filter(paper -> !paper.there())
                .map(paper -> paper.item() + "：" + paper.missing())
                .toList();
        if (!missing.isEmpty()) {
            obstacles.add("材料不齐，还缺：" + String.join("；", missing) + "。");
        }
        return obstacles;
    }

    /**
     * The application, signed by all, goes to the court.
     *
     * @return which application of the case it is
     * @throws IllegalStateException when something stands against it; the form asks for {@link #obstacles} first
     */
    public int submit(CaseNumber number, LocalDate appliedOn) {
        if (!obstacles(number).isEmpty()) {
            throw new IllegalStateException("The application of " + number + " cannot go to the court");
        }
        ConfirmationFile file = of(number);
        String letter = letter(number);
        files.submit(file.id(), appliedOn, letter, clock.instant());
        cases.issue(
                number, "confirmation-application", null, letter(number, Names.MASKED), BASIS, file.courtName(), null);
        records.made(number, RecordKind.CONFIRMATION_PAPERS, "司法确认申请书");
        endApplicationClocks(number, "已提出申请");
        clocks.start(number, COURT_ACCEPTS);
        acts.record(
                "confirmation-submitted",
                number.value(),
                "双方共同向" + file.courtName() + "申请司法确认",
                null,
                Map.of("appliedOn", appliedOn.toString()));
        return file.round();
    }

    /** The papers go back to be completed. */
    public void redo(CaseNumber number, String reason) {
        acts.record("confirmation-redo", number.value(), "司法确认申请材料退回补齐", reason);
    }

    /**
     * The parties do not apply, or not any more.
     *
     * @param why in words
     */
    public void notWanted(CaseNumber number, String why) {
        end(
                number,
                of(number),
                ConfirmationState.NOT_WANTED,
                why,
                "当事人不申请司法确认。" + WhatRemains.WITHOUT_CONFIRMATION,
                BASIS);
    }

    /** Reminds the parties and their mediator of the term, while nothing was applied for. */
    public void remind(CaseNumber number) {
        ConfirmationFile file = of(number);
        String text = "调解协议自" + file.effectiveOn() + "起生效，申请司法确认的期限到" + file.lastDay() + "为止，还有" + daysLeft(file)
                + "天。需要申请的，请双方共同向调解委员会提出。";
        cases.issue(number, "confirmation-reminder", null, text, BASIS, BOTH + "、承办调解员", null);
        for (String reminder : List.of(FIRST_REMINDER, LAST_REMINDER)) {
            if (clocks.running(number, reminder)
                    .filter(due -> !due.dueAt().isAfter(clock.instant()))
                    .isPresent()) {
                clocks.end(number, reminder, "已提醒");
            }
        }
        acts.record("confirmation-reminded", number.value(), "提醒：申请司法确认还有" + daysLeft(file) + "天");
    }

    /** The thirty days are over and nothing was applied for. */
    public void expired(CaseNumber number) {
        ConfirmationFile file = of(number);
        end(
                number,
                file,
                ConfirmationState.EXPIRED,
                "期满未申请",
                "申请司法确认的期限已于" + file.lastDay() + "届满，双方没有共同申请，不能再申请。" + WhatRemains.WITHOUT_CONFIRMATION,
                BASIS);
    }

    /**
     * Ends it, with a notice to the parties of what remains open to them.
     *
     * @param why in words
     */
    void end(CaseNumber number, ConfirmationFile file, ConfirmationState state, String why, String told, String basis) {
        files.end(file.id(), state, why, clock.instant());
        cases.issue(number, "confirmation-result", null, told, basis, BOTH, null);
        endClocks(number, state.label());
        acts.record("confirmation-ended", number.value(), "司法确认办结：" + state.label());
    }

    void endClocks(CaseNumber number, String how) {
        endApplicationClocks(number, how);
        clocks.end(number, COURT_ACCEPTS, how);
        clocks.end(number, COURT_DECIDES, how);
        clocks.end(number, SUPPLEMENT, how);
    }

    /** As the forms and papers call a party: a minor never by name (未成年人保护法 art. 103). */
    public static String called(Party party) {
        return party.minor() ? party.maskedName() : party.name();
    }

    /** Whether every party of the case said yes. */
    private boolean jointly(CaseNumber number, List<Consent> consents) {
        return cases.parties(number).stream().allMatch(party -> consents.stream()
                .anyMatch(consent -> party.id().equals(consent.party()) && consent.agrees()));
    }

    private void endApplicationClocks(CaseNumber number, String how) {
        clocks.end(number, TERM, how);
        clocks.end(number, FIRST_REMINDER, how);
        clocks.end(number, LAST_REMINDER, how);
    }

    /** The district has one basic people's court, whichever of the places it is. */
    private String courtName() {
        return directory.department(COURT).map(Department::name).orElse("滨海新区人民法院");
    }

    private static String joined(List<String> missing) {
        return missing.isEmpty() ? null : String.join("、", missing);
    }

    /**
     * What begins.
     *
     * @param round which confirmation of the case it is
     * @param endsAt the end of the last day
     */
    public record Opened(int round, Instant firstReminderAt, Instant lastReminderAt, Instant endsAt) {}

    /** What the rule reads. */
    public record Conditions(boolean allAgree, int daysLeft, int obligations) {}
}
