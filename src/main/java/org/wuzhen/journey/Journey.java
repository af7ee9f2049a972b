package org.wuzhen.journey;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.MessageName;
import org.wuzhen.engine.Variables;

/** The whole-case acts: a case begins, and what may happen to it at any stage of its road. */
@Component
@Transactional
public class Journey {

    /** Where mediation may still be stopped: until an agreement is being performed. */
    public static final Set<Stage> UNTIL_AGREED =
            Collections.unmodifiableSet(EnumSet.range(Stage.REGISTERED, Stage.AGREED));

    /** Where a case may still be handed over, reported or suspended: until it is followed up. */
    public static final Set<Stage> UNTIL_PERFORMED =
            Collections.unmodifiableSet(EnumSet.range(Stage.REGISTERED, Stage.PERFORMING));

    private static final String ALL_PARTIES = "双方当事人";

    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final CaseRecords records;
    private final CaseFlow flow;
    private final Acts acts;

    Journey(CaseFiles cases, CaseClocks clocks, CaseRecords records, CaseFlow flow, Acts acts) {
        this.cases = cases;
        this.clocks = clocks;
        this.records = records;
        this.flow = flow;
        this.acts = acts;
    }

    /** Sets a case on its road that did not come by the start form; its number was allotted in this transaction. */
    public void begin(CaseNumber number, Variables startVariables) {
        flow.begin(DisputeCaseProcess.KEY, number, startVariables);
    }

    /**
     * Notes under which edition the case runs.
     *
     * @throws IllegalStateException when the case is already on its road: nobody starts a case twice
     */
    public void opened(CaseNumber number, String processDefinitionId) {
        if (cases.get(number).edition() != null) {
            throw new IllegalStateException("Case " + number + " is already on its road");
        }
        cases.underEdition(number, flow.edition(processDefinitionId));
    }

    /** A party takes back its request; the reason is what the party said. */
    public void withdraw(CaseNumber number, String reason) {
        stop(number, UNTIL_AGREED, DisputeCaseProcess.PARTY_WITHDREW, "withdrawal", "withdrawn", reason, null);
    }

    /** A party clearly refuses mediation, which must stop then (人民调解法 art. 17). */
    public void refuse(CaseNumber number, String reason) {
        stop(number, UNTIL_AGREED, DisputeCaseProcess.PARTY_REFUSED, "refusal", "refused", reason, "《人民调解法》第十七条");
    }

    /** A clue to a crime came up; the case is handed over and narrowed to few readers (人民调解法 art. 25). */
    public void handOverClue(CaseNumber number, String reason) {
        stop(
                number,
                UNTIL_PERFORMED,
                DisputeCaseProcess.CRIMINAL_CLUE_FOUND,
                "criminal-clue",
                "criminal",
                reason,
                "《人民调解法》第二十五条");
    }

    /** Sham mediation is suspected: it stops and is reported. */
    public void stopSham(CaseNumber number, String reason) {
        stop(number, UNTIL_PERFORMED, DisputeCaseProcess.SHAM_SUSPECTED, "sham-mediation", "sham", reason, null);
    }

    /** The centre ends mediation; the parties are told the other routes (人民调解法 art. 26). */
    public void terminate(CaseNumber number, String reason) {
        stop(
                number,
                UNTIL_AGREED,
                DisputeCaseProcess.MEDIATION_TERMINATED,
                "termination",
                "terminated",
                reason,
                "《人民调解法》第二十六条");
    }

    /**
     * Suspends a case: its clocks that may stand still are held until the ground is gone.
     *
     * @param ground why, with the document that shows it
     */
    public void suspend(CaseNumber number, SuspensionGround ground, String document) {
        CaseFile file = active(number, UNTIL_PERFORMED);
        if (file.suspended()) {
            throw new FormRejected("案件已经中止，无需重复办理。");
        }
        String reason = ground.label() + "，依据材料：" + required(document, "请填写证明中止事由的材料名称和编号。");
        cases.decide(number, "suspension", ground.name(), reason, null, null, null);
        tell(number, DisputeCaseProcess.CASE_SUSPENDED);
        cases.suspend(number, ground.label());
        clocks.holdAll(number, ground.label());
        acts.record("case-suspended", number.value(), "案件中止，期限停止计算", ground.label());
    }

    /** Resumes a suspended case; its clocks run on from where they stood. */
    public void resume(CaseNumber number, String reason) {
        cases.decide(number, "resumption", "resumed", reason, null, null, null);
        clocks.releaseAll(number);
        cases.resume(number);
        acts.record("case-resumed", number.value(), "案件恢复办理，期限继续计算", reason);
    }

    /** Writes down how a stopped case came out; every clock of it ends. */
    public void stopped(CaseNumber number, CaseResult result) {
        cases.conclude(number, result);
        clocks.endAll(number, "案件" + result.label());
        cases.handled(number);
        if (result == CaseResult.WITHDRAWN) {
            records.made(number, RecordKind.WITHDRAWAL_RECORD, "当事人撤回申请记录");
        }
        if (cases.get(number).suspended()) {
            cases.resume(number);
        }
        acts.record("case-stopped", number.value(), "案件办理终止：" + result.label());
    }

    /** Narrows the readers of a case that holds a clue to a crime. */
    public void restrict(CaseNumber number) {
        stopped(number, CaseResult.TRANSFERRED);
        cases.restrict(number);
        acts.record("access-restricted", number.value(), "案件涉刑事线索，已限制查阅范围", "《人民调解法》第二十五条");
    }

    /** Records that the clue was handed over. */
    public void clueHandedOver(CaseNumber number, Handover handover) {
        cases.issue(
                number,
                "clue-transfer",
                handover.receiptNumber(),
                "涉嫌违法犯罪线索移送" + handover.recipient() + "，移送日期" + handover.on() + "。" + handover.note(),
                "《人民调解法》第二十五条",
                handover.recipient(),
                "移送回执");
        records.made(number, RecordKind.TRANSFER_LETTER, "移送函 " + handover.receiptNumber());
        acts.record(
                "clue-handed-over",
                number.value(),
                "线索已移送",
                null,
                Map.of("on", handover.on().toString()));
    }

    /** Records that suspected sham mediation was reported. */
    public void shamReported(CaseNumber number, Handover report) {
        cases.issue(
                number,
                "sham-report",
                report.receiptNumber(),
                "疑似虚假调解情况报告" + report.recipient() + "，报告日期" + report.on() + "。" + report.note(),
                null,
                report.recipient(),
                "报告回执");
        records.made(number, RecordKind.SHAM_REPORT, "虚假调解情况报告 " + report.receiptNumber());
        acts.record(
                "sham-reported",
                number.value(),
                "疑似虚假调解已报告",
                null,
                Map.of("on", report.on().toString()));
    }

    /** Records that the parties were told the other routes (人民调解法 art. 26). */
    public void routesTold(CaseNumber number, String routes, String how) {
        cases.issue(number, "termination", null, routes, "《人民调解法》第二十六条", ALL_PARTIES, how);
        records.made(number, RecordKind.TERMINATION_NOTICE, "终止调解告知书");
        acts.record("routes-told", number.value(), "已告知当事人其他救济途径", null);
    }

    /** A case leaves its road for the dossier: how it came out; whatever still waited beside it has ended. */
    public CaseResult leave(CaseNumber number) {
        cases.handled(number);
        CaseResult result = cases.get(number).result();
        if (result == null) {
            throw new IllegalStateException("Case " + number + " left its road without a result");
        }
        return result;
    }

    /** The ground must be one that the office's rules know, each with its document. */
    public enum SuspensionGround {
        APPRAISAL("等待鉴定、评估意见"),
        CONSENT("当事人一致同意中止"),
        HEARING("等待听证"),
        FORCE_MAJEURE("不可抗力");

        private final String label;

        SuspensionGround(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** A paper handed to another body: to whom, when, under which receipt. */
    public record Handover(String recipient, LocalDate on, String receiptNumber, String note) {}

    private void stop(
            CaseNumber number,
            Set<Stage> stages,
            MessageName message,
            String kind,
            String outcome,
            String reason,
            String basis) {
        active(number, stages);
        cases.decide(number, kind, outcome, required(reason, "请填写理由。"), basis, null, null);
        acts.record(message.value(), number.value(), "登记：" + Stops.label(message), null);
        tell(number, message);
    }

    private void tell(CaseNumber number, MessageName message) {
        if (!flow.tell(message, number, Variables.none())) {
            throw new FormRejected("案件当前阶段不能办理此事项。请刷新案件页面，按当前阶段办理。");
        }
    }

    private CaseFile active(CaseNumber number, Set<Stage> stages) {
        CaseFile file = cases.get(number);
        if (file.result() != null && !file.result().agreed() || !flow.running(number)) {
            throw new FormRejected("案件已有办理结果，不能再办理此事项。");
        }
        if (!stages.contains(file.stage())) {
            throw new FormRejected("案件处于“" + file.stage().label() + "”阶段，不能再办理此事项。");
        }
        return file;
    }

    private static String required(String text, String problem) {
        if (text == null || text.isBlank()) {
            throw new FormRejected(problem);
        }
        return text.strip();
    }
}
