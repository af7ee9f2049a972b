package org.wuzhen.triage;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.EarlierCase;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.RiskLevel;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.ProcessKey;
import org.wuzhen.triage.store.TriageMapper;

/** Triage of a dispute: keeps what the rules said, and what the officer confirmed or decided otherwise, with its why. */
@Component
@Transactional
@EnableConfigurationProperties(TriageProperties.class)
public class Triage {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final CaseRecords records;
    private final TriageMapper triage;
    private final TriageProperties properties;
    private final Directory directory;
    private final CaseFlow flow;
    private final Acts acts;
    private final Clock clock;

    Triage(
            CaseFiles cases,
            CaseClocks clocks,
            CaseRecords records,
            TriageMapper triage,
            TriageProperties properties,
            Directory directory,
            CaseFlow flow,
            Acts acts,
            Clock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.records = records;
        this.triage = triage;
        this.properties = properties;
        this.directory = directory;
        this.flow = flow;
        this.acts = acts;
        this.clock = clock;
    }

    /** How the latest earlier case about the same dispute came out that had an outcome the rules ask for. */
    @Transactional(readOnly = true)
    public EarlierOutcome earlierOutcome(CaseNumber number) {
        return cases.likelyDuplicates(number, properties.relapseDays()).stream()
                .map(earlier -> outcome(cases.get(earlier.number()).result()))
                .filter(outcome -> outcome != EarlierOutcome.NONE)
                .findFirst()
                .orElse(EarlierOutcome.NONE);
    }

    /** Notes what the rules said; the case carries the risk colour in force from here, its confirmation is due by it. */
    public void advise(CaseNumber number, Advice advice) {
        Stream.concat(Stream.of(advice.leadDepartment()), advice.helping().stream())
                .filter(code -> directory.department(code).isEmpty())
                .forEach(code -> {
                    throw new IllegalArgumentException("Row " + advice.classificationRow()
                            + " of dispute-classification names department " + code
                            + ", which the directory does not know");
                });
        cases.rate(number, advice.risk());
        triage.insertAdvice(number.value(), advice, clock.instant());
        acts.record(
                "triage-advised",
                number.value(),
                "规则评定：风险%s，去向%s，诊别%s"
                        .formatted(
                                advice.risk().label(),
                                advice.route().label(),
                                advice.clinic().label()),
                advice.routeReason(),
                Map.of(
                        "classificationRow", advice.classificationRow(),
                        "riskRow", advice.riskRow(),
                        "routeRow", advice.routeRow()));
    }

    /** What the rules said last. */
    @Transactional(readOnly = true)
    public Advice advice(CaseNumber number) {
        return Objects.requireNonNull(
                triage.advice(number.value()), () -> "The rules have not been asked yet on case " + number);
    }

    /** Corrects the type of a dispute; the rules are asked again then. */
    public void correctType(CaseNumber number, DisputeType type, String reason) {
        Advice advice = advice(number);
        cases.classify(number, type);
        cases.decide(
                number,
                "classification",
                type.name(),
                reason,
                null,
                advice.classificationRow(),
                advice.disputeType().name());
        acts.record(
                "dispute-type-corrected",
                number.value(),
                "纠纷类型由“%s”更正为“%s”，按新类型重新评定".formatted(advice.disputeType().label(), type.label()));
    }

    /**
     * Changes the risk colour in force; the route is advised anew then.
     *
     * @param reason why it differs from the rules' own, or null when it goes back to that
     */
    public void changeRisk(CaseNumber number, RiskLevel risk, String reason) {
        Advice advice = advice(number);
        decideRisk(number, advice, risk, reason);
        acts.record(
                "risk-changed",
                number.value(),
                "风险等级由“%s”调整为“%s”，按新等级重选去向".formatted(advice.risk().label(), risk.label()));
    }

    /** Writes down each decision of the officer beside what the rules advised. */
    public void confirm(CaseNumber number, Confirmation c) {
        Advice advice = advice(number);
        DisputeType type = advice.disputeType();
        cases.decide(
                number, "classification", type.name(), "类型无误：" + type.label(), null, advice.classificationRow(), null);
        if (advice.risk() == advice.riskAdvised()) {
            decideRisk(number, advice, advice.risk(), null);
        }
        boolean sameRoute = c.route() == advice.route();
        cases.decide(
                number,
                "route",
                c.route().code(),
                sameRoute ? advice.routeReason() : c.routeReason(),
                sameRoute ? advice.routeBasis() : null,
                advice.routeRow(),
                sameRoute ? null : advice.route().code());
        if (c.petitionMatter() != null) {
            cases.decide(number, "petition-matter", c.petitionMatter().code(), c.petitionReason(), null, null, null);
        }
        boolean sameClinic = c.clinic() == advice.clinic();
        cases.decide(
                number,
                "clinic",
                c.clinic().name(),
                sameClinic ? advice.routeReason() : c.clinicReason(),
                sameClinic ? advice.routeBasis() : null,
                advice.routeRow(),
                sameClinic ? null : advice.clinic().name());
        String advised = Advice.joined(advice.leadDepartment(), advice.helping());
        boolean sameDepartments = advice.names(c.leadDepartment(), c.helping());
        cases.decide(
                number,
                "departments",
                sameDepartments ? advised : Advice.joined(c.leadDepartment(), c.helping()),
                sameDepartments ? advice.classificationReason() : c.departmentReason(),
                null,
                advice.classificationRow(),
                sameDepartments ? null : advised);
    }

    /** Whether a clinic leads cases itself: the models in force have it. */
    @Transactional(readOnly = true)
    public boolean leads(Clinic clinic) {
        return clinic.process().map(flow::offers).orElse(false);
    }

    /**
     * Notes risk colour, route and clinic on the case, which stays in triage until its next stage takes it up.
     *
     * @return where the case goes on; a clinic whose model is not in force gives way to mediation
     */
    public String record(CaseNumber number, TriageResult result) {
        Clinic clinic = result.clinic();
        cases.route(number, result.risk(), result.route().code(), clinic == Clinic.NONE ? null : clinic.name());
        Optional<CaseNumber> earlier =
                result.outcome().equals(TriageProcess.TO_RELAPSE) ? comesBack(number) : Optional.empty();
        boolean closed = result.outcome().equals(TriageProcess.TO_RELAPSE) && earlier.isEmpty()
                || result.outcome()
                                .equals(clinic.process().map(ProcessKey::value).orElse(null))
                        && !leads(clinic);
        Way way = closed
                ? new Way(
                        TriageProcess.TO_MEDIATION,
                        leads(clinic) ? "此前的案件仍在办理或者不能复诊，先行调解" : clinic.label() + "尚未开办，先行调解",
                        result.way().basis(),
                        result.way().ruleRow())
                : result.way();
        if (way != null) {
            cases.decide(number, "triage-way", way.outcome(), way.reason(), way.basis(), way.ruleRow(), null);
        }
        acts.record(
                "triage-confirmed",
                number.value(),
                "分诊完成：风险%s，去向%s%s"
                        .formatted(
                                result.risk().label(),
                                result.route().label(),
                                clinic == Clinic.NONE ? "" : "，诊别" + clinic.label()),
                null,
                Map.of("risk", result.risk().name(), "route", result.route().code(), "clinic", clinic.name()));
        String outcome = way == null ? result.outcome() : way.outcome();
        if (outcome.equals(TriageProcess.TO_RELAPSE)) {
            join(number, earlier.orElseThrow());
        }
        return outcome;
    }

    /** The latest earlier case about the same dispute that has come out and may be looked at again. */
    private Optional<CaseNumber> comesBack(CaseNumber number) {
        return cases.likelyDuplicates(number, properties.relapseDays()).stream()
                .map(EarlierCase::number)
                .filter(one -> cases.get(one).mayComeBack())
                .findFirst();
    }

    /** The dispute goes on under the number of the earlier case, which is looked at again; the parties are told. */
    private void join(CaseNumber number, CaseNumber earlier) {
        cases.conclude(number, CaseResult.JOINED);
        clocks.endAll(number, "并入原案复诊");
        cases.move(number, Stage.CLOSED);
        cases.issue(
                number,
                "joining",
                null,
                "您反映的纠纷与此前办结的案件 %s 为同一事实，已并入该案，本中心已对该案开始复诊，将比对前后情况、重新诊断，并告知您下一步安排。本次登记（%s）的回执有效。"
                        .formatted(earlier, number),
                null,
                "双方当事人",
                null);
        records.made(number, RecordKind.JOINING_RECORD, "并入案件 " + earlier + "，开始复诊");
        records.made(earlier, RecordKind.JOINING_RECORD, "案件 " + number + " 并入");
        cases.join(number, earlier);
        acts.record("case-joined", number.value(), "并入案件 " + earlier + "，开始复诊", null, Map.of("into", earlier.value()));
        acts.record(
                "report-joined",
                earlier.value(),
                "同一事实再次登记，案件 " + number + " 并入本案",
                null,
                Map.of("from", number.value()));
    }

    /**
     * The way confirmed for a case.
     *
     * @throws IllegalArgumentException when triage is not done
     */
    @Transactional(readOnly = true)
    public Route route(CaseNumber number) {
        return Route.of(cases.get(number).route());
    }

    /** Notes what the parties are to be told on the way that the dispute takes. */
    public void guide(CaseNumber number, Guidance guidance) {
        triage.insertGuidance(number.value(), guidance, clock.instant());
    }

    /** What the parties are to be told. */
    @Transactional(readOnly = true)
    public Guidance guidance(CaseNumber number) {
        return Objects.requireNonNull(
                triage.guidance(number.value()), () -> "No other way was looked up for case " + number);
    }

    /**
     * Issues the notice of the other way. It carries the day on which mediation was asked for, because asking interrupts
     * the limitation period (法释〔2020〕17号 art. 12).
     */
    public void tellRemedy(CaseNumber number, RemedyNotice told) {
        CaseFile file = cases.get(number);
        String content = """
                %s
                受理单位：%s
                地址或电话：%s
                期限提示：%s
                提出调解申请的日期：%s，可以作为时效中断的凭据。""".formatted(
                        told.notice(),
                        told.body(),
                        told.contact(),
                        told.deadline(),
                        DAY.format(file.requestAt().atZone(OFFICE)));
        cases.issue(
                number,
                "remedy",
                null,
                content,
                guidance(number).basis(),
                told.recipient().label(),
                told.way().label());
        records.made(number, RecordKind.TERMINATION_NOTICE, "其他途径告知书");
        acts.record(
                "remedy-told",
                number.value(),
                "已告知%s其他途径（%s）".formatted(told.recipient().label(), told.way().label()));
    }

    /** Concludes the case as led to another remedy; its clocks end. */
    public void recordRemedy(CaseNumber number) {
        cases.conclude(number, CaseResult.REMEDY);
        clocks.endAll(number, CaseResult.REMEDY.label());
        acts.record("remedy-recorded", number.value(), "案件导入其他途径");
    }

    private void decideRisk(CaseNumber number, Advice advice, RiskLevel risk, String reason) {
        boolean same = risk == advice.riskAdvised();
        cases.decide(
                number,
                "risk-level",
                risk.name(),
                same ? advice.riskReason() : reason,
                same ? advice.riskBasis() : null,
                advice.riskRow(),
                same ? null : advice.riskAdvised().name());
    }

    private static EarlierOutcome outcome(CaseResult result) {
        if (result == null) {
            return EarlierOutcome.NONE;
        }
        return switch (result) {
            case ORAL_AGREEMENT, WRITTEN_AGREEMENT, PARTIAL_AGREEMENT -> EarlierOutcome.AGREED;
            case FAILED, REFUSED, TERMINATED -> EarlierOutcome.FAILED;
            case DEFAULTED -> EarlierOutcome.DEFAULTED;
            case REDIRECTED,
                    JOINED,
                    WITHDRAWN,
                    TRANSFERRED,
                    SHAM,
                    REMEDY,
                    HANDLED,
                    PARTLY_HANDLED,
                    NOT_HANDLED,
                    PETITION_CLOSED,
                    LEADER_RESOLVED,
                    LEADER_CONCLUDED,
                    HOLDING,
                    HEARING_ENDED -> EarlierOutcome.NONE;
        };
    }
}
