package org.wuzhen.dossier.form;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wuzhen.access.Reveals;
import org.wuzhen.casefile.CaseClock;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecord;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Directory;
import org.wuzhen.dossier.ChecklistItem;
import org.wuzhen.dossier.FollowUp;

/** What the forms of this stage show of a case: rows of texts, each under the name of its table. */
@Component("dossierFacts")
class DossierFacts {

    static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final Directory directory;
    private final Reveals reveals;
    private final Clock clock;

    DossierFacts(CaseFiles cases, CaseClocks clocks, Directory directory, Reveals reveals, Clock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.directory = directory;
        this.reveals = reveals;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(OFFICE));
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(OFFICE));
    }

    /** The case in a few lines, under the key {@code facts}; a form adds its own values. */
    Map<String, Object> of(CaseNumber number) {
        CaseFile file = cases.get(number);
        List<Map<String, String>> rows = new ArrayList<>();
        add(rows, "案号", number.value());
        add(rows, "纠纷类型", file.disputeType().label());
        add(rows, "办理结果", file.result() == null ? null : file.result().label());
        add(rows, "风险等级", file.risk() == null ? null : file.risk().label());
        add(rows, "承办人", file.handler() == null ? null : directory.nameOf(file.handler()));
        add(rows, "当事人", parties(number));
        add(rows, "请求", file.claims());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("facts", rows);
        return facts;
    }

    /** Whom to visit and where, with phones in clear and recorded: this is what the visit is made with. */
    List<Map<String, String>> contacts(CaseNumber number) {
        return reveals.contacts(number, "回访").stream()
                .map(party -> Map.of(
                        "side", party.side(),
                        "name", party.name(),
                        "phone", Objects.toString(party.phone(), "未登记"),
                        "address", Objects.toString(party.address(), "未登记"),
                        "representative", Objects.toString(party.representative(), "")))
                .toList();
    }

    /** The clocks of the case and how they went. */
    List<Map<String, String>> clocks(CaseNumber number) {
        return clocks.of(number).stream()
                .map(c -> Map.of(
                        "term", c.deadline().term().label(),
                        "lastDay", c.deadline().lastDay().toString(),
                        "state",
                                c.running()
                                        ? c.deadline().lightText(clock.instant())
                                        : Objects.toString(c.endedHow(), "已结束") + (inTime(c) ? "，按期" : "，超期")))
                .toList();
    }

    /** The visits and attempts so far. */
    List<Map<String, String>> visits(List<FollowUp> visits) {
        return visits.stream()
                .map(visit -> Map.of(
                        "round",
                        "第" + visit.round() + "次",
                        "at",
                        minute(visit.visitedAt()) + " " + visit.way().label(),
                        "by",
                        directory.nameOf(visit.visitedBy()),
                        "rating",
                        visit.reached() ? visit.satisfaction().label() : "未联系上",
                        "told",
                        told(visit)))
                .toList();
    }

    /** The checklist, one row per item. */
    List<Map<String, String>> checklist(List<ChecklistItem> items) {
        return items.stream()
                .map(entry -> Map.of(
                        "item", entry.item().label(),
                        "need", entry.item().need().label(),
                        "state",
                                entry.present() ? "✔ 已有" + entry.papers().size() + "份" : entry.missing() ? "✘ 缺少" : "无",
                        "papers", entry.papers().stream().map(CaseRecord::title).collect(Collectors.joining("、")),
                        "reason", entry.item().reason()))
                .toList();
    }

    /** The register, one row per paper. */
    List<Map<String, String>> register(List<CaseRecord> papers) {
        return papers.stream()
                .map(paper -> Map.of(
                        "kind", paper.kind().label(),
                        "title", paper.title(),
                        "pages", paper.pages() == null ? "—" : paper.pages() + "页",
                        "date", paper.datedOn().toString(),
                        "location", paper.source() == CaseRecord.Source.OWN ? "系统记录" : paper.location(),
                        "by", directory.nameOf(paper.filedBy())))
                .toList();
    }

    String nameOf(String person) {
        return directory.nameOf(person);
    }

    static String minute(Instant at) {
        return MINUTE.format(at.atZone(OFFICE));
    }

    /** The constants of an enum as choices. */
    static <E extends Enum<E>> List<Map<String, String>> choices(E[] constants, Function<E, String> label) {
        return Arrays.stream(constants)
                .map(c -> Map.of("label", label.apply(c), "value", c.name()))
                .toList();
    }

    private static boolean inTime(CaseClock c) {
        return !c.endedAt().isAfter(c.deadline().dueAt());
    }

    private static String told(FollowUp visit) {
        if (!visit.reached()) {
            return visit.notReachedWhy();
        }
        return Stream.of(
                        visit.visited().label() + "：" + visit.performance().label(),
                        visit.satisfactionReason(),
                        visit.hiddenRisk() ? "隐患：" + visit.riskNote() + "；措施：" + visit.measures() : null,
                        visit.finding() == null ? null : "核查：" + visit.finding().label() + "，" + visit.findingFacts())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("。"));
    }

    private String parties(CaseNumber number) {
        return cases.parties(number).stream()
                .map(party -> party.side().label() + " " + shown(party))
                .collect(Collectors.joining("；"));
    }

    private static String shown(Party party) {
        return party.minor() ? party.maskedName() + "（未成年人）" : party.name();
    }

    private static void add(List<Map<String, String>> rows, String item, String content) {
        if (content != null && !content.isBlank()) {
            rows.add(Map.of("item", item, "content", content));
        }
    }
}
