package org.wuzhen.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.agreement.store.AgreementMapper;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.casefile.number.NumberSeries;
import org.wuzhen.deadline.WorkingCalendar;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;

/** The making of an agreement: its form, its text, its signing or its oral register sheet, and its taking effect. */
@Component
@Transactional
public class Agreement {

    static final String CONFIRMATION = "confirmation";
    static final String BOTH = "双方当事人";

    private static final String SERIES = "agreement";

    private final AgreementMapper agreements;
    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final CaseRecords records;
    private final NumberSeries numbers;
    private final Directory directory;
    private final Acts acts;
    private final Clock clock;

    Agreement(
            AgreementMapper agreements,
            CaseFiles cases,
            CaseClocks clocks,
            CaseRecords records,
            NumberSeries numbers,
            Directory directory,
            Acts acts,
            Clock clock) {
        this.agreements = agreements;
        this.cases = cases;
        this.clocks = clocks;
        this.records = records;
        this.numbers = numbers;
        this.directory = directory;
        this.acts = acts;
        this.clock = clock;
    }

    /** Today in the office. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(WorkingCalendar.ZONE));
    }

    /** All agreements of a case, the first round first. */
    @Transactional(readOnly = true)
    public List<AgreementPaper> papers(CaseNumber number) {
        return agreements.papers(number.value());
    }

    /** The agreement of the present round, if one was begun. */
    @Transactional(readOnly = true)
    public Optional<AgreementPaper> latest(CaseNumber number) {
        return papers(number).stream().reduce((earlier, later) -> later);
    }

    @Transactional(readOnly = true)
    public List<Instalment> instalments(AgreementPaper paper) {
        return agreements.instalments(paper.id());
    }

    @Transactional(readOnly = true)
    public List<Signature> signatures(AgreementPaper paper) {
        return agreements.signatures(paper.id());
    }

    /** The proofs of performance filed for an agreement. */
    @Transactional(readOnly = true)
    public List<Receipt> receipts(AgreementPaper paper) {
        return agreements.receipts(paper.id());
    }

    /** Settles in which form the agreement is kept; a case mediated again begins a new round. */
    public void chooseForm(CaseNumber number, AgreementKind kind, String reason) {
        Optional<AgreementPaper> draft = latest(number).filter(p -> p.state() == AgreementState.DRAFT);
        if (draft.isPresent()) {
            agreements.choose(draft.get().id(), kind);
        } else {
            agreements.begin(
                    number.value(),
                    papers(number).size() + 1,
                    kind,
                    acts.actor().userId());
        }
        cases.decide(number, "agreement-form", kind.name(), reason, "《人民调解法》第二十八条", null, null);
        acts.record("agreement-form-chosen", number.value(), "确定协议形式：" + kind.label());
    }

    /** Writes or rewrites the draft; it takes no number. */
    public void draft(CaseNumber number, AgreementText text) {
        write(draftOf(number), text);
        acts.record(
                "agreement-drafted",
                number.value(),
                "拟定调解协议书，共" + text.obligations().size() + "期履行事项");
    }

    /**
     * The agreement is signed by everybody: it gets its number, in this transaction, and its day of effect.
     *
     * @return the number, 滨大沽人调字〔2026〕001号
     */
    public String sign(CaseNumber number, Signing signing) {
        AgreementPaper paper = draftOf(number);
        Centre centre = directory.centre(cases.get(number).centre());
        String paperNumber = numbers.nextPaperNumber(SERIES, centre.code(), centre.abbrev() + "人调字", number);
        LocalDate effectiveOn = signing.effectiveOn();
        agreements.sign(paper.id(), paperNumber, signing, effectiveOn);
        signing.parties().forEach(signature -> agreements.insertSignature(paper.id(), signature));
        cases.issue(
                number,
                "agreement",
                paperNumber,
                "人民调解协议书一式" + paper.copies() + "份，当事人各执一份，人民调解委员会留存一份，自" + effectiveOn + "起生效。",
                "《人民调解法》第二十九条、第三十条",
                BOTH,
                "签订时当面交付");
        records.made(number, RecordKind.AGREEMENT, "调解协议书 " + paperNumber);
        acts.record(
                "agreement-signed",
                number.value(),
                "签订调解协议书，编号" + paperNumber,
                null,
                Map.of("paperNumber", paperNumber, "effectiveOn", effectiveOn.toString()));
        return paperNumber;
    }

    /** The draft goes back to be changed; why is told to whoever changes it. */
    public void sendBack(CaseNumber number, String reason) {
        agreements.refuse(draftOf(number).id(), reason);
        acts.record("agreement-sent-back", number.value(), "调解协议书退回修改");
    }

    /**
     * A party will not sign; the parties are told the other routes (人民调解法 art. 26).
     *
     * @param toldHow how they were told
     */
    public void decline(CaseNumber number, String reason, String routes, String toldHow) {
        agreements.refuse(draftOf(number).id(), reason);
        cases.issue(number, "termination", null, routes, "《人民调解法》第二十六条", BOTH, toldHow);
        records.made(number, RecordKind.TERMINATION_NOTICE, "终止调解告知书");
        acts.record("agreement-declined", number.value(), "当事人不愿签订调解协议书，已告知其他途径");
    }

    /** Enters an oral agreement; it takes effect on the day of accord (人民调解法 art. 30). */
    public void registerOral(CaseNumber number, OralAgreement oral) {
        AgreementPaper paper = draftOf(number);
        write(paper, oral.text());
        agreements.takeEffect(paper.id(), oral.effectiveOn());
        if (oral.performedAtOnce() != null) {
            for (Instalment instalment : agreements.instalments(paper.id())) {
                agreements.performed(instalment.id(), oral.accordOn());
                agreements.insertReceipt(
                        instalment.id(), oral.performedAtOnce(), acts.actor().userId());
            }
            file(records, number, oral.performedAtOnce());
        }
        cases.issue(
                number,
                "oral-agreement",
                null,
                "口头协议登记表，达成协议日期" + oral.accordOn() + "，自该日起生效。",
                "《人民调解法》第二十八条、第三十条",
                "人民调解委员会留存",
                null);
        records.made(number, RecordKind.ORAL_AGREEMENT_REGISTER, "口头协议登记表");
        acts.record(
                "oral-agreement-registered",
                number.value(),
                "登记口头协议，自" + oral.effectiveOn() + "起生效",
                null,
                Map.of("effectiveOn", oral.effectiveOn().toString()));
    }

    /**
     * The agreement takes effect: the case comes out as agreed and goes over to performance, the term for judicial
     * confirmation runs from the day of effect (人民调解法 art. 33).
     *
     * @param partial whether mediation settled only a part of the dispute
     */
    public InForce takeEffect(CaseNumber number, boolean partial) {
        AgreementPaper paper = draftOf(number);
        agreements.state(paper.id(), AgreementState.IN_FORCE);
        cases.conclude(number, result(paper.kind(), partial));
        cases.move(number, Stage.PERFORMING);
        LocalDate lastDay = clocks.start(
                        number,
                        CONFIRMATION,
                        paper.effectiveOn().atStartOfDay(WorkingCalendar.ZONE).toInstant())
                .lastDay();
        if (paper.kind() == AgreementKind.WRITTEN) {
            CaseFile file = cases.get(number);
            cases.issue(
                    number,
                    "confirmation-route",
                    null,
                    ConfirmationRoute.told(file.disputeType(), paper.effectiveOn(), lastDay),
                    "《人民调解法》第三十三条、《民事诉讼法》第二百零五条",
                    BOTH,
                    null);
        }
        int awaited = (int) agreements.instalments(paper.id()).stream()
                .filter(i -> i.state().awaited())
                .count();
        acts.record(
                "agreement-in-force",
                number.value(),
                paper.kind().label() + "自" + paper.effectiveOn() + "起生效，待履行" + awaited + "期");
        boolean sought = paper.confirmation() == ConfirmationWish.WANTED
                || paper.confirmation() == ConfirmationWish.UNDECIDED && awaited > 0;
        return new InForce(paper.kind(), awaited, sought);
    }

    /** Enters a proof of performance in the register of the dossier. */
    static void file(CaseRecords records, CaseNumber number, Receipt receipt) {
        records.filed(
                number,
                RecordKind.RECEIPT,
                receipt.kind().label(),
                receipt.pages(),
                receipt.receivedOn(),
                receipt.keptAt());
    }

    /** Nobody is bound: the agreement was not signed, and mediation failed. */
    public void notSigned(CaseNumber number) {
        agreements.state(draftOf(number).id(), AgreementState.NOT_SIGNED);
        cases.conclude(number, CaseResult.FAILED);
        acts.record("agreement-not-signed", number.value(), "调解协议未签订，调解不成", null);
    }

    /**
     * An agreement in force and how many instalments it still awaits.
     *
     * @param confirmationSought whether the parties want judicial confirmation, or still think about it while something is
     *     to be performed
     */
    public record InForce(AgreementKind kind, int awaited, boolean confirmationSought) {

        /** An agreement for which nobody wants confirmation. */
        public InForce(AgreementKind kind, int awaited) {
            this(kind, awaited, false);
        }
    }

    private void write(AgreementPaper paper, AgreementText text) {
        agreements.write(paper.id(), text);
        agreements.removeInstalments(paper.id());
        for (int i = 0; i < text.obligations().size(); i++) {
            agreements.insertInstalment(paper.id(), i + 1, text.obligations().get(i));
        }
    }

    private AgreementPaper draftOf(CaseNumber number) {
        return latest(number)
                .filter(paper -> paper.state() == AgreementState.DRAFT)
                .orElseThrow(() -> new IllegalStateException("Case " + number + " has no agreement in the making"));
    }

    private static CaseResult result(AgreementKind kind, boolean partial) {
        if (partial) {
            return CaseResult.PARTIAL_AGREEMENT;
        }
        return kind == AgreementKind.WRITTEN ? CaseResult.WRITTEN_AGREEMENT : CaseResult.ORAL_AGREEMENT;
    }
}
