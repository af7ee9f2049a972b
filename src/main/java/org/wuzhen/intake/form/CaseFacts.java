package org.wuzhen.intake.form;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Community;
import org.wuzhen.directory.Directory;

/** The facts of a case in view of whoever decides: rows of a name and a text, numbers of parties masked. */
@Component("intakeCaseFacts")
class CaseFacts {

    static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final CaseFiles cases;
    private final Directory directory;

    CaseFacts(CaseFiles cases, Directory directory) {
        this.cases = cases;
        this.directory = directory;
    }

    /** The facts under the key {@code facts}; a form adds its own values. */
    Map<String, Object> of(CaseNumber number) {
        CaseFile file = cases.get(number);
        List<Party> parties = cases.parties(number);
        List<Map<String, Object>> rows = new ArrayList<>();
        add(rows, "案号", number.value());
        add(rows, "纠纷类型", file.disputeType().label());
        add(
                rows,
                "来源",
                joined(
                        "，",
                        file.channel().label(),
                        file.channelRef() == null ? null : "渠道编号 " + file.channelRef(),
                        minute(file.requestAt()) + " 提出申请"));
        add(rows, "申请人", parties(parties, Party.Side.APPLICANT));
        add(rows, "被申请人", parties(parties, Party.Side.RESPONDENT));
        add(rows, "第三人", parties(parties, Party.Side.THIRD));
        add(rows, "发生地点", place(file));
        add(rows, "纠纷经过", file.facts());
        add(rows, "请求", file.claims());
        add(rows, "金额和人数", joined("，", amount(file.amount()), file.peopleCount() + "人"));
        add(rows, "需要注意", file.markSet().stream().map(Mark::label).collect(Collectors.joining("、")));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("facts", rows);
        return facts;
    }

    CaseFile file(CaseNumber number) {
        return cases.get(number);
    }

    static String minute(Instant at) {
        return MINUTE.format(at.atZone(OFFICE));
    }

    private String place(CaseFile file) {
        String community = directory.communities(file.number().centre()).stream()
                .filter(c -> c.code().equals(file.community()))
                .map(Community::name)
                .findFirst()
                .orElse(file.community());
        return joined(" ", community, file.grid(), file.place());
    }

    private static String parties(List<Party> parties, Party.Side side) {
        return parties.stream()
                .filter(p -> p.side() == side)
                .map(CaseFacts::party)
                .collect(Collectors.joining("\n"));
    }

    private static String party(Party p) {
        return joined(
                "，",
                p.name(),
                p.gender(),
                p.minor() ? "未成年人" : null,
                p.idNumber() == null ? null : "证件 " + p.maskedIdNumber(),
                p.phone() == null ? null : "电话 " + p.maskedPhone(),
                p.address(),
                p.representative() == null ? null : "代表人或代理人 " + p.representative());
    }

    private static String amount(BigDecimal amount) {
        return amount == null || amount.signum() == 0
                ? "不涉及金额"
                : amount.stripTrailingZeros().toPlainString() + "元";
    }

    private static void add(List<Map<String, Object>> rows, String item, String content) {
        if (content != null && !content.isBlank()) {
            rows.add(Map.of("item", item, "content", content));
        }
    }

    private static String joined(String separator, String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(separator));
    }
}
