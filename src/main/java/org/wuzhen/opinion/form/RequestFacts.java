package org.wuzhen.opinion.form;

import java.math.BigDecimal;
import java.time.Instant;
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
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Directory;
import org.wuzhen.opinion.Desks;
import org.wuzhen.opinion.Request;

/** What stands on top of every form of departments' opinions: the question, and of the case what a department needs. */
@Component
class RequestFacts {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.CHINA);

    private final CaseFiles cases;
    private final Desks desks;
    private final Directory directory;

    RequestFacts(CaseFiles cases, Desks desks, Directory directory) {
        this.cases = cases;
        this.desks = desks;
        this.directory = directory;
    }

    /** Rows of the table 征询事项. */
    List<Map<String, Object>> request(Request request) {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(row("征询部门", desks.nameOf(request.department())));
        rows.add(row(
                "征询人",
                directory.nameOf(request.askedBy()) + "（"
                        + directory.centre(cases.get(request.number()).centre()).shortName() + "），"
                        + minute(request.askedAt())));
        rows.add(row("要求", request.matter().label()));
        rows.add(row("征询内容", request.question()));
        if (request.amount() != null) {
            rows.add(row("涉及金额", yuan(request.amount())));
        }
        if (request.wantedOn() != null) {
            rows.add(row("希望答复日期", request.wantedOn().toString()));
        }
        return rows;
    }

    /** Rows of the table 案情; names of parties are masked. */
    List<Map<String, Object>> dispute(CaseNumber number) {
        CaseFile file = cases.get(number);
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(row(
                "当事人", cases.parties(number).stream().map(RequestFacts::label).collect(Collectors.joining("；"))));
        rows.add(row(
                "纠纷类型",
                file.disputeType().label()
                        + (file.risk() == null ? "" : "（" + file.risk().label() + "）")));
        if (file.place() != null) {
            rows.add(row("地点", file.place()));
        }
        rows.add(row("事实经过", file.facts()));
        rows.add(row("诉求", file.claims() + (file.amount() == null ? "" : "（涉及金额" + yuan(file.amount()) + "）")));
        if (!file.markSet().isEmpty()) {
            rows.add(row("注意", file.markSet().stream().map(Mark::label).collect(Collectors.joining("、"))));
        }
        if (file.handler() != null) {
            rows.add(row("承办人", directory.nameOf(file.handler())));
        }
        return rows;
    }

    /** 代表…主要领导. */
    String onBehalf(Request request) {
        return "代表" + desks.nameOf(request.department()) + "主要领导";
    }

    String name(String person) {
        return directory.nameOf(person);
    }

    String place(String centre) {
        return directory.centre(centre).shortName();
    }

    static Map<String, Object> row(String item, String value) {
        return Map.of("item", item, "value", value);
    }

    static String minute(Instant at) {
        return MINUTE.format(at.atZone(OFFICE));
    }

    static String yuan(BigDecimal sum) {
        return "%,.2f元".formatted(sum);
    }

    private static String label(Party party) {
        return party.side().label() + " " + party.maskedName() + (party.minor() ? "（未成年人）" : "");
    }
}
