package org.wuzhen.leadercase.form;

import java.math.BigDecimal;
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
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.leadercase.Charge;
import org.wuzhen.leadercase.LeaderCases;
import org.wuzhen.leadercase.Paper;
import org.wuzhen.leadercase.PaperKind;
import org.wuzhen.leadercase.PaperSection;

/** What stands on the forms of a leader's case: who is in charge until when, the dispute, what was done, and the papers. */
@Component
class ChargeFacts {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.CHINA);

    private final LeaderCases charges;
    private final CaseFiles cases;
    private final Directory directory;

    ChargeFacts(LeaderCases charges, CaseFiles cases, Directory directory) {
        this.charges = charges;
        this.cases = cases;
        this.directory = directory;
    }

    Charge charge(CaseNumber number) {
        return charges.current(number).orElseThrow();
    }

    /** Rows of the table 包案情况. */
    List<Map<String, Object>> rows(Charge charge) {
        List<Map<String, Object>> rows = new ArrayList<>();
        if (charge.leader() != null) {
            rows.add(row(
                    "包案领导",
                    directory.nameOf(charge.leader()) + "（" + charge.level().label() + "）"));
            rows.add(row("领导秘书", directory.nameOf(charge.secretary())));
        }
        if (charge.orderReason() != null) {
            rows.add(row("转专诊理由", charge.orderReason()));
        }
        if (charge.acceptedAt() != null) {
            rows.add(row("签收时间", minute(charge.acceptedAt())));
        }
        if (charge.dueAt() != null) {
            rows.add(row("包案期限", minute(charge.dueAt()) + (Boolean.TRUE.equals(charge.extended()) ? "（已延期）" : "")));
        }
        return rows;
    }

    /** Rows of the table 案情, without names of parties. */
    List<Map<String, Object>> dispute(CaseNumber number) {
        CaseFile file = cases.get(number);
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(row(
                "当事人",
                cases.parties(number).stream()
                        .map(party -> party.side().label() + " " + party.maskedName())
                        .collect(Collectors.joining("；"))));
        rows.add(row(
                "纠纷类型",
                file.disputeType().label()
                        + (file.risk() == null ? "" : "（" + file.risk().label() + "）") + "，涉及" + file.peopleCount()
                        + "人"));
        rows.add(row("事实经过", file.facts()));
        BigDecimal amount = file.amount();
        rows.add(row("诉求", file.claims() + (amount == null ? "" : "（涉及金额%,.2f元）".formatted(amount))));
        if (!file.markSet().isEmpty()) {
            rows.add(row("注意", file.markSet().stream().map(Mark::label).collect(Collectors.joining("、"))));
        }
        return rows;
    }

    /** Rows of the table 已采取的措施. */
    List<Map<String, Object>> measures(Charge charge) {
        return charges.measures(charge.id()).stream()
                .map(one -> Map.<String, Object>of(
                        "what",
                        one.kind().label() + (one.department() == null ? "" : "：" + departmentName(one.department())),
                        "at",
                        minute(one.begunAt()),
                        "result",
                        (one.result() == null ? "进行中" : one.result())
                                + (one.account() == null ? "" : "。" + one.account())))
                .toList();
    }

    /** The last draft of a kind, section by section, with what belongs to its kind on top. */
    List<Map<String, Object>> paper(Paper paper) {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(row("拟稿", directory.nameOf(paper.draftedBy()) + "，" + minute(paper.draftedAt())));
        if (paper.happenedAt() != null) {
            rows.add(row("接访时间", minute(paper.happenedAt())));
        }
        if (paper.measure() != null) {
            rows.add(row(
                    "下一步措施",
                    paper.measure().label()
                            + (paper.department() == null ? "" : "：" + departmentName(paper.department()))));
        }
        if (paper.outcome() != null) {
            rows.add(row("结案方式", paper.outcome().label()));
        }
        charges.sections(paper.id()).forEach(section -> rows.add(row(section.title(), section.body())));
        if (paper.responsible() != null) {
            rows.add(row("稳控责任人", paper.responsible()));
        }
        if (paper.nextLook() != null) {
            rows.add(row("下次研判日期", paper.nextLook().toString()));
        }
        return rows;
    }

    /** What the leader wrote on a draft sent back; null where there is none. */
    String sentBack(Charge charge, PaperKind kind) {
        return charges.latest(charge.id(), kind)
                .filter(paper -> paper.signedAt() == null && paper.returnedAt() != null)
                .map(Paper::comment)
                .orElse(null);
    }

    /** The text that a returned draft had under a heading; null where there is none. */
    String earlier(Charge charge, PaperKind kind, String title) {
        return charges.latest(charge.id(), kind)
                .filter(paper -> paper.signedAt() == null)
                .flatMap(paper -> charges.sections(paper.id()).stream()
                        .filter(section -> section.title().equals(title))
                        .findFirst())
                .map(PaperSection::body)
                .orElse(null);
    }

    List<Map<String, Object>> departments() {
        return directory.departments().stream()
                .map(department -> choice(department.name(), department.code()))
                .toList();
    }

    boolean department(String code) {
        return directory.department(code).isPresent();
    }

    private String departmentName(String code) {
        return directory.department(code).map(one -> one.name()).orElse(code);
    }

    /** A section that must be written. */
    static void section(FormEntry entry, List<PaperSection> sections, String key, String title) {
        String body = entry.required(key, title);
        longest(entry, body, title);
        if (body != null) {
            sections.add(new PaperSection(title, body));
        }
    }

    /** A section that may be left out. */
    static void maybe(FormEntry entry, List<PaperSection> sections, String key, String title) {
        if (entry.text(key) != null) {
            section(entry, sections, key, title);
        }
    }

    static void longest(FormEntry entry, String text, String name) {
        entry.expect(text == null || text.length() <= 4000, "“" + name + "”请控制在4000字以内。");
    }

    static Map<String, Object> row(String item, String value) {
        return Map.of("item", item, "value", value);
    }

    static Map<String, Object> choice(String label, String value) {
        return Map.of("label", label, "value", value);
    }

    static Instant instant(LocalDateTime local) {
        return local == null ? null : local.atZone(OFFICE).toInstant();
    }

    static String minute(Instant at) {
        return MINUTE.format(at.atZone(OFFICE));
    }
}
