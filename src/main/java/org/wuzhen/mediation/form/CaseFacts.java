package org.wuzhen.mediation.form;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wuzhen.access.Reveals;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.deadline.TermUnit;
import org.wuzhen.directory.Directory;
import org.wuzhen.mediation.MediationClock;
import org.wuzhen.mediation.Mediator;
import org.wuzhen.mediation.Mediators;

/** What stands on top of every form of mediation: the dispute, its parties (names masked) and the time left. */
@Component
class CaseFacts {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.CHINA);

    private final CaseFiles cases;
    private final Mediators mediators;
    private final MediationClock mediationClock;
    private final Directory directory;
    private final Reveals reveals;
    private final Clock clock;

    CaseFacts(
            CaseFiles cases,
            Mediators mediators,
            MediationClock mediationClock,
            Directory directory,
            Reveals reveals,
            Clock clock) {
        this.cases = cases;
        this.mediators = mediators;
        this.mediationClock = mediationClock;
        this.directory = directory;
        this.reveals = reveals;
        this.clock = clock;
    }

    /** Rows of the table 案情. */
    List<Map<String, Object>> rows(CaseNumber number) {
        CaseFile file = cases.get(number);
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(row("当事人", parties(number).stream().map(CaseFacts::label).collect(Collectors.joining("；"))));
        rows.add(row(
                "纠纷类型",
                file.disputeType().label()
                        + (file.risk() == null ? "" : "（" + file.risk().label() + "）")));
        if (file.place() != null) {
            rows.add(row("地点", file.place()));
        }
        rows.add(row("事实经过", file.facts()));
        rows.add(row("诉求", file.claims() + amount(file.amount())));
        if (!file.markSet().isEmpty()) {
            rows.add(row("注意", file.markSet().stream().map(Mark::label).collect(Collectors.joining("、"))));
        }
        String acting = mediators.acting(number).stream()
                .map(Mediator::person)
                .map(directory::nameOf)
                .collect(Collectors.joining("、"));
        if (!acting.isEmpty()) {
            rows.add(row("调解员", acting));
        }
        mediationClock.running(number).ifPresent(deadline -> rows.add(row("调解期限", term(deadline))));
        return rows;
    }

    /** The parties' phones in clear and recorded, for whoever has to call them about the session. */
    String phones(CaseNumber number) {
        return reveals.contacts(number, "安排调解会").stream()
                .map(p -> p.side() + " " + p.name() + " " + (p.phone() == null ? "未登记电话" : p.phone()))
                .collect(Collectors.joining("；"));
    }

    /** The parties as choices of a checklist. */
    List<Map<String, Object>> partyOptions(CaseNumber number) {
        return parties(number).stream()
                .map(p -> option(label(p), String.valueOf(p.id())))
                .toList();
    }

    /** The parties behind ids, as they are called in lists. */
    String names(CaseNumber number, List<Long> ids) {
        return parties(number).stream()
                .filter(p -> ids.contains(p.id()))
                .map(CaseFacts::label)
                .collect(Collectors.joining("；"));
    }

    List<Party> parties(CaseNumber number) {
        return cases.parties(number);
    }

    CaseFile file(CaseNumber number) {
        return cases.get(number);
    }

    /** 剩余12日 …, or 已届满 when the term no longer runs. */
    String timeLeft(Deadline deadline) {
        return deadline.remaining(clock.instant()).text();
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), OFFICE);
    }

    static Map<String, Object> row(String item, String value) {
        return Map.of("item", item, "value", value);
    }

    static Map<String, Object> option(String label, String value) {
        return Map.of("label", label, "value", value);
    }

    static String day(Deadline deadline) {
        return DAY.format(deadline.lastDay());
    }

    static String minute(Instant moment) {
        return MINUTE.format(moment.atZone(OFFICE));
    }

    /** As a date field of a form takes it: 2026-09-01T09:30. */
    static String field(LocalDateTime moment) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT).format(moment);
    }

    static Instant instant(LocalDateTime moment) {
        return moment == null ? null : moment.atZone(OFFICE).toInstant();
    }

    /** What a person has to know to extend: the unit and the ceiling. */
    static String unitHint(Deadline deadline) {
        Integer ceiling = deadline.term().ceiling();
        return (deadline.term().unit() == TermUnit.WORKING_DAYS ? "按工作日计算" : "按自然日计算")
                + (ceiling == null
                        ? "。"
                        : "，加上原期限合计不超过" + deadline.term().unit().text(ceiling) + "。");
    }

    private String term(Deadline deadline) {
        return timeLeft(deadline) + "，" + day(deadline) + "届满（" + deadline.lightText(clock.instant()) + "）";
    }

    private static String label(Party party) {
        return party.side().label() + " " + party.maskedName() + (party.minor() ? "（未成年人）" : "");
    }

    private static String amount(BigDecimal amount) {
        return amount == null ? "" : "（涉及金额" + amount.stripTrailingZeros().toPlainString() + "元）";
    }
}
