package org.wuzhen.confirmation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.confirmation.store.ConfirmationMapper;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.deadline.WorkingCalendar;
import org.wuzhen.department.DepartmentGateway;
import org.wuzhen.department.EnquiryKey;
import org.wuzhen.department.Reply;
import org.wuzhen.department.ReplyStatus;
import org.wuzhen.department.court.ConfirmationApplication;

/** The application in the court's hands: acceptance, supplements, withdrawal, ruling, and what follows from each. */
@Component
@Transactional
public class CourtProceeding {

    private static final String COURT = "COURT";
    private static final String RULING_BASIS = "《民事诉讼法》第二百零六条";
    private static final String VALID_BASIS = "《人民调解法》第三十三条、《民事诉讼法》第二百零六条、第二百五十条";
    private static final String ACCEPT_BASIS = "《最高人民法院关于人民调解协议司法确认程序的若干规定》第四条";
    private static final int USUAL_SUPPLEMENT_DAYS = 5;
    private static final int MOST_POINTS = 20;
    private static final int LONGEST_POINT = 120;

    private final Confirmation confirmation;
    private final ConfirmationMapper files;
    private final DepartmentGateway gateway;
    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final CaseRecords records;
    private final Acts acts;
    private final Clock clock;

    CourtProceeding(
            Confirmation confirmation,
            ConfirmationMapper files,
            DepartmentGateway gateway,
            CaseFiles cases,
            CaseClocks clocks,
            CaseRecords records,
            Acts acts,
            Clock clock) {
        this.confirmation = confirmation;
        this.files = files;
        this.gateway = gateway;
        this.cases = cases;
        this.clocks = clocks;
        this.records = records;
        this.acts = acts;
        this.clock = clock;
    }

    /** Reads what the court decided on the application, or on what was handed in since. */
    public Decision readDecision(CaseNumber number) {
        ConfirmationFile file = confirmation.of(number);
        Reply reply = file.supplements() == 0
                ? reply(number, ConfirmationProcess.APPLY, file.round())
                : reply(number, ConfirmationProcess.SUPPLEMENT, file.supplementRound());
        clocks.end(number, Confirmation.COURT_ACCEPTS, "法院已答复");
        JsonNode said = reply.payload().json();
        if (reply.status() != ReplyStatus.OK) {
            return refused(number, file, reply);
        }
        if (ConfirmationApplication.Answer.State.SUPPLEMENT
                .name()
                .equals(said.path("state").asText())) {
            wantSupplement(number, file, reply.extRef(), wanted(said, reply.reason()), day(said, "supplementBy"));
            return new Decision(ConfirmationProcess.WANTS_SUPPLEMENT, null);
        }
        LocalDate decidedOn = day(said, "decidedOn");
        LocalDate on = decidedOn == null ? confirmation.today() : decidedOn;
        files.accepted(file.id(), reply.extRef(), text(said, "courtCaseNo"), on, text(said.path("judge"), "name"));
        Deadline term = clocks.running(number, Confirmation.COURT_DECIDES)
                .orElseGet(() -> clocks.start(
                        number,
                        Confirmation.COURT_DECIDES,
                        on.atStartOfDay(WorkingCalendar.ZONE).toInstant()));
        String courtCaseNo = text(said, "courtCaseNo");
        acts.record(
                "confirmation-accepted",
                number.value(),
                "法院受理司法确认申请" + (courtCaseNo == null ? "" : "，案号" + courtCaseNo),
                null,
                Map.of("decideBy", term.lastDay().toString()));
        return new Decision(ConfirmationProcess.ACCEPTED, term.dueAt());
    }

    /**
     * The court asks for more.
     *
     * @param by the day that it set; null where nobody knows it: then the usual days are counted
     */
    public void wantSupplement(CaseNumber number, List<String> wanted, LocalDate by) {
        wantSupplement(number, confirmation.of(number), null, wanted, by);
    }

    private void wantSupplement(
            CaseNumber number, ConfirmationFile file, String ref, List<String> wanted, LocalDate by) {
        LocalDate last = by == null ? confirmation.today().plusDays(USUAL_SUPPLEMENT_DAYS) : by;
        String points = wanted.stream()
                .map(CourtProceeding::point)
                .filter(point -> !point.isEmpty())
                .limit(MOST_POINTS)
                .collect(Collectors.joining("\n"));
        files.wanted(file.id(), ref, points, last);
        clocks.end(number, Confirmation.SUPPLEMENT, "法院重新指定");
        clocks.start(
                number,
                Confirmation.SUPPLEMENT,
                last.minusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant());
        acts.record("confirmation-supplement-wanted", number.value(), "法院要求补充司法确认材料，期限至" + last);
    }

    /**
     * Notes what is handed in.
     *
     * @return which supplement of the case it is
     */
    public int give(CaseNumber number, List<Given> given) {
        ConfirmationFile file = confirmation.of(number);
        files.supplemented(file.id());
        String by = acts.actor().userId();
        Instant now = clock.instant();
        given.forEach(one ->
                files.insertGiven(file.id(), new Given(file.supplements() + 1, one.wanted(), one.given()), by, now));
        clocks.end(number, Confirmation.SUPPLEMENT, "已补充");
        records.made(number, RecordKind.CONFIRMATION_PAPERS, "司法确认补充材料（第" + (file.supplements() + 1) + "次）");
        acts.record("confirmation-supplemented", number.value(), "向法院补充司法确认材料，共" + given.size() + "项");
        return confirmation.of(number).supplementRound();
    }

    /**
     * A party withdraws before the ruling; the court is told.
     *
     * @param sides {@link org.wuzhen.casefile.Party.Side} names
     * @return which withdrawal of the case it is
     */
    public int withdraw(CaseNumber number, List<String> sides, String reason) {
        ConfirmationFile file = confirmation.of(number);
        files.withdraw(file.id(), String.join(",", sides), reason, confirmation.today());
        acts.record("confirmation-withdrawal-asked", number.value(), "当事人要求撤回司法确认申请");
        return confirmation.of(number).withdrawalRound();
    }

    /** Whether the court lets the application be withdrawn; otherwise the ruling is waited for again. */
    public boolean readWithdrawal(CaseNumber number) {
        ConfirmationFile file = confirmation.of(number);
        Reply reply = reply(number, ConfirmationProcess.WITHDRAW, file.withdrawalRound());
        boolean let = reply.status() == ReplyStatus.OK
                && reply.payload().json().path("withdrawn").asBoolean(true);
        if (let) {
            confirmation.end(
                    number,
                    file,
                    ConfirmationState.WITHDRAWN,
                    file.withdrawalReason(),
                    "司法确认申请已撤回。" + WhatRemains.WITHOUT_CONFIRMATION,
                    RULING_BASIS);
        } else {
            files.state(file.id(), ConfirmationState.ACCEPTED);
            acts.record("confirmation-withdrawal-refused", number.value(), "法院未准许撤回司法确认申请，继续等候裁定");
        }
        return let;
    }

    /** Enters a ruling that came on paper or by telephone. */
    public void enter(CaseNumber number, CourtRuling ruling) {
        ConfirmationFile file = confirmation.of(number);
        boolean received = file.ruling() == ruling.result()
                && ruling.courtCaseNo().equals(file.rulingNo())
                && file.rulingBy() == null;
        if (!received) {
            files.ruled(file.id(), ruling, acts.actor().userId());
            acts.record(
                    "confirmation-ruling-entered",
                    number.value(),
                    "登记法院裁定：" + ruling.result().label());
        }
    }

    /** What follows from the ruling: the parties are told, the papers are filed, the clocks end. */
    public String readRuling(CaseNumber number) {
        ConfirmationFile file = confirmation.of(number);
        String paper = "民事裁定书" + file.rulingNo();
        records.made(number, RecordKind.CONFIRMATION_PAPERS, paper);
        return switch (file.ruling()) {
            case VALID -> {
                cases.issue(
                        number,
                        "confirmation-ruling",
                        file.rulingNo(),
                        "人民法院于" + file.ruledOn() + "作出" + file.rulingNo() + "裁定，确认" + file.agreementNo() + "调解协议有效。"
                                + WhatRemains.VALID,
                        VALID_BASIS,
                        Confirmation.BOTH,
                        null);
                over(number, file, ConfirmationState.VALID);
                yield ConfirmationProcess.VALID;
            }
            case WITHDRAWN -> {
                confirmation.end(
                        number,
                        file,
                        ConfirmationState.WITHDRAWN,
                        "法院裁定准许撤回",
                        "人民法院裁定准许撤回司法确认申请。" + WhatRemains.WITHOUT_CONFIRMATION,
                        RULING_BASIS);
                yield ConfirmationProcess.WITHDRAWN_BY_RULING;
            }
            case REJECTED -> {
                String why = file.rulingGround() == null
                        ? "法院裁定驳回"
                        : file.rulingGround().label();
                confirmation.end(
                        number,
                        file,
                        ConfirmationState.REJECTED,
                        why,
                        "人民法院裁定驳回司法确认申请（" + file.rulingNo() + "），理由：" + why + "。" + WhatRemains.REJECTED,
                        RULING_BASIS);
                yield ConfirmationProcess.REJECTED;
            }
        };
    }

    /** The court's time is over without a ruling: whoever handles the case asks after it. */
    public void noteOverdue(CaseNumber number) {
        acts.record("confirmation-ruling-overdue", number.value(), "法院审查司法确认的期限已过，尚未收到裁定，请向法院了解");
    }

    private Decision refused(CaseNumber number, ConfirmationFile file, Reply reply) {
        String why = reply.reason() == null ? "法院未说明理由" : reply.reason();
        confirmation.end(
                number,
                file,
                ConfirmationState.NOT_ACCEPTED,
                why,
                "人民法院对司法确认申请不予受理。" + WhatRemains.REJECTED,
                ACCEPT_BASIS);
        return new Decision(ConfirmationProcess.REFUSED, null);
    }

    private void over(CaseNumber number, ConfirmationFile file, ConfirmationState state) {
        files.end(file.id(), state, state.label(), clock.instant());
        confirmation.endClocks(number, state.label());
        acts.record("confirmation-ended", number.value(), "司法确认办结：" + state.label() + "，" + file.rulingNo());
    }

    private Reply reply(CaseNumber number, String element, int round) {
        return gateway.find(new EnquiryKey(number, element, round, COURT))
                .orElseThrow(() -> new IllegalStateException("The court was not asked at " + element))
                .reply();
    }

    /** What is asked for; by telephone it stands in the words of the answer alone. */
    private static List<String> wanted(JsonNode said, String reason) {
        List<String> wanted = new ArrayList<>();
        said.path("wanted").forEach(one -> wanted.add(one.asText()));
        if (wanted.isEmpty()) {
            wanted.add(reason == null ? "法院要求补充的材料" : reason);
        }
        return wanted;
    }

    /** One line as the contract's answer repeats it. */
    private static String point(String wanted) {
        String line = wanted.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST_POINT ? line : line.substring(0, LONGEST_POINT);
    }

    private static String text(JsonNode node, String field) {
        String text = node.path(field).asText("");
        return text.isBlank() ? null : text;
    }

    /** A day; null where a person wrote none that can be read. */
    private static LocalDate day(JsonNode node, String field) {
        try {
            String text = text(node, field);
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /**
     * What the court decided.
     *
     * @param outcome a value of {@link ConfirmationProcess#COURT_DECISION}
     * @param rulingDue the end of the court's time for the ruling, once accepted; else null
     */
    public record Decision(String outcome, Instant rulingDue) {}
}
