package org.wuzhen.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.Narratives;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.DepartmentReported;
import org.wuzhen.department.health.AppraisalResult;
import org.wuzhen.department.hrss.ArbitrationAward;
import org.wuzhen.department.hrss.WageClaimResult;
import org.wuzhen.department.market.ConsumerComplaintResult;
import org.wuzhen.department.wire.Yuan;
import org.wuzhen.directory.Department;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.Variables;
import org.wuzhen.letter.store.LetterMapper;

/**
 * 部门来函: results that departments tell of their own accord. Each is kept on the case that it names and goes to whoever
 * handles it, in the transaction that takes the message out of the inbox, also when that case has ended; what names no case
 * of ours waits for a person there.
 */
@Component
@Transactional
public class Letters {

    private final LetterMapper letters;
    private final CaseFiles cases;
    private final CaseRecords records;
    private final Narratives narratives;
    private final Directory directory;
    private final CaseFlow flow;
    private final Acts acts;
    private final Clock clock;

    Letters(
            LetterMapper letters,
            CaseFiles cases,
            CaseRecords records,
            Narratives narratives,
            Directory directory,
            CaseFlow flow,
            Acts acts,
            Clock clock) {
        this.letters = letters;
        this.cases = cases;
        this.records = records;
        this.narratives = narratives;
        this.directory = directory;
        this.flow = flow;
        this.acts = acts;
        this.clock = clock;
    }

    /** What a department says, as far as it is alike for all. */
    private record Said(
            LetterKind kind, String caseNo, String reference, String outcome, LocalDate on, List<String> lines) {

        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Said[" + kind + "]";
        }
    }

    @EventListener
    void on(DepartmentReported reported) {
        said(reported).ifPresent(said -> reported.takenUp(received(reported, said)));
    }

    /** The letters of a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<Letter> of(CaseNumber number) {
        return letters.of(number.value());
    }

    /**
     * One letter of a case.
     *
     * @throws NoSuchElementException when the case has none of this id
     */
    @Transactional(readOnly = true)
    public Letter get(CaseNumber number, long id) {
        return Optional.ofNullable(letters.find(id))
                .filter(letter -> letter.number().equals(number.value()))
                .orElseThrow(() -> new NoSuchElementException("案件 " + number + " 没有这份来函"));
    }

    /** The name of the department that wrote a letter. */
    @Transactional(readOnly = true)
    public String from(Letter letter) {
        return directory.department(letter.department()).map(Department::name).orElse(letter.department());
    }

    /**
     * Notes what was done with a letter.
     *
     * @param note what exactly; may be missing only where the letter is just filed
     */
    public void read(CaseNumber number, long id, Measure measure, String note) {
        Letter letter = get(number, id);
        if (letters.read(id, measure, note, acts.actor().userId(), clock.instant()) == 0) {
            throw new FormRejected("这份来函已经有人阅处，请刷新任务列表。");
        }
        acts.record(
                "letter-read",
                number.value(),
                "阅处" + from(letter) + "来函“" + letter.kind().label() + "”：" + measure.label(),
                note,
                Map.of("letter", Long.toString(id), "measure", measure.name()));
    }

    private CaseNumber received(DepartmentReported reported, Said said) {
        CaseFile named = Optional.of(said.caseNo())
                .filter(CaseNumber::fits)
                .flatMap(number -> cases.find(CaseNumber.of(number)))
                .orElseThrow(() -> new DepartmentReported.Refused("来函所写的案号不在登记之列，请与部门核对"));
        // what was joined is handled as one with the other
        CaseFile file = named.joinedInto() == null ? named : cases.get(CaseNumber.of(named.joinedInto()));
        CaseNumber number = file.number();
        String words = narratives.guarded(number, String.join("\n", said.lines()));
        long id = letters.insert(
                new Letter(
                        0,
                        number.value(),
                        reported.department(),
                        said.kind(),
                        said.reference(),
                        said.outcome(),
                        words,
                        said.on(),
                        named.number().equals(number) ? null : named.number().value(),
                        clock.instant(),
                        null,
                        null,
                        null,
                        null),
                reported.messageId());
        Letter letter = letters.find(id);
        records.made(
                number, RecordKind.DEPARTMENT_REPLY, from(letter) + said.kind().label() + " " + said.reference());
        acts.record(
                "letter-received",
                number.value(),
                "收到" + from(letter) + "来函“" + said.kind().label() + "”：" + said.outcome(),
                null,
                Map.of("letter", Long.toString(id), "department", reported.department()));
        if (flow.offers(LetterProcess.KEY)) {
            flow.begin(
                    LetterProcess.KEY,
                    number,
                    Variables.of(LetterProcess.CENTRE, file.centre())
                            .with(LetterProcess.LETTER, id)
                            .with(LetterProcess.READER, mediates(file.handler()) ? file.handler() : null));
        }
        return number;
    }

    /** Whether somebody still mediates anywhere: who has left reads nothing. */
    private boolean mediates(String person) {
        return person != null && directory.postsOf(person).stream().anyMatch(held -> held.post() == Post.MEDIATOR);
    }

    private static Optional<Said> said(DepartmentReported reported) {
        if (AppraisalResult.MESSAGE.is(reported)) {
            return Optional.of(said(AppraisalResult.MESSAGE.read(reported)));
        }
        if (WageClaimResult.MESSAGE.is(reported)) {
            return Optional.of(said(WageClaimResult.MESSAGE.read(reported)));
        }
        if (ArbitrationAward.MESSAGE.is(reported)) {
            return Optional.of(said(ArbitrationAward.MESSAGE.read(reported)));
        }
        if (ConsumerComplaintResult.MESSAGE.is(reported)) {
            return Optional.of(said(ConsumerComplaintResult.MESSAGE.read(reported)));
        }
        return Optional.empty();
    }

    private static Said said(AppraisalResult result) {
        return new Said(
                LetterKind.APPRAISAL_RESULT,
                result.caseNo(),
                result.documentNo(),
                "鉴定已经完成",
                result.doneOn(),
                List.of("医调委案号：" + result.caseRef(), result.served() ? "鉴定意见已送达双方" : "鉴定意见尚未送达双方"));
    }

    private static Said said(WageClaimResult result) {
        return new Said(
                LetterKind.WAGE_CLAIM_RESULT,
                result.caseNo(),
                result.inspectionNo(),
                result.result().label(),
                result.closedOn(),
                lines(
                        line("支付金额", yuan(result.paidAmount())),
                        line("领到工资的人数", result.paidWorkers() == null ? null : result.paidWorkers() + "人"),
                        line("处理经过", result.account())));
    }

    private static Said said(ArbitrationAward award) {
        return new Said(
                LetterKind.ARBITRATION_AWARD,
                award.caseNo(),
                award.arbitrationNo(),
                award.result().label(),
                award.decidedOn(),
                lines(line("是否终局", award.finalAward() ? "终局裁决" : "非终局"), line("裁决或者调解的金额", yuan(award.amount()))));
    }

    private static Said said(ConsumerComplaintResult result) {
        return new Said(
                LetterKind.CONSUMER_COMPLAINT_RESULT,
                result.caseNo(),
                result.complaintNo(),
                result.result().label(),
                result.endedOn(),
                lines(
                        line("退赔金额", yuan(result.paid())),
                        line(
                                "违法行为",
                                result.violationFiled() == null
                                        ? null
                                        : result.violationFiled() ? "已立案查处" : "没有立案查处")));
    }

    private static List<String> lines(String... lines) {
        return Stream.of(lines).filter(line -> line != null).collect(Collectors.toList());
    }

    private static String line(String name, String value) {
        return value == null || value.isBlank() ? null : name + "：" + value;
    }

    private static String yuan(Yuan sum) {
        return sum == null ? null : sum.amount().stripTrailingZeros().toPlainString() + "元";
    }
}
