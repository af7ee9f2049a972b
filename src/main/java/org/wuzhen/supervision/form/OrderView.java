package org.wuzhen.supervision.form;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.supervision.Entry;
import org.wuzhen.supervision.EntryKind;
import org.wuzhen.supervision.Order;
import org.wuzhen.supervision.Orders;
import org.wuzhen.supervision.SupervisionProcess;

/** What stands on top of every form of an order: the order, its course, and of the case what one needs to answer. */
@Component
class OrderView {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.CHINA);

    private final Orders orders;
    private final CaseFiles cases;
    private final Directory directory;

    OrderView(Orders orders, CaseFiles cases, Directory directory) {
        this.orders = orders;
        this.cases = cases;
        this.directory = directory;
    }

    /** The order of a process. */
    Order order(CaseNumber number, Function<String, Object> process) {
        return orders.order(number, SupervisionProcess.SUPERVISION.in(process)).orElseThrow();
    }

    /** Rows of the table 督办单. */
    List<Map<String, Object>> rows(Order order) {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(row(
                "编号",
                order.number() + "（" + order.colour().label() + "，"
                        + order.colour().answer() + "）"));
        rows.add(row("督办事由", order.origin().label() + "：" + order.cause()));
        if (order.demand() != null) {
            rows.add(row("督办要求", order.demand()));
        }
        rows.add(row("被督办单位", order.unit()));
        rows.add(row("颜色理由", order.askedReason() == null ? order.colourReason() : order.askedReason()));
        rows.add(row("答复期限", minute(order.answerDue())));
        return rows;
    }

    /** Rows of the table 案情, without names of parties. */
    List<Map<String, Object>> facts(CaseNumber number) {
        CaseFile file = cases.get(number);
        return List.of(
                row(
                        "当事人",
                        cases.parties(number).stream()
                                .map(party -> party.side().label() + " " + party.maskedName())
                                .collect(Collectors.joining("；"))),
                row("纠纷", file.disputeType().label() + "，" + file.stage().label()),
                row("诉求", file.claims()));
    }

    /** Rows of the table 督办过程. */
    List<Map<String, Object>> course(Order order) {
        return orders.entries(order.id()).stream()
                .map(entry -> Map.<String, Object>of(
                        "at", minute(entry.at()),
                        "what", entry.kind().label(),
                        "words", entry.whom() == null ? entry.words() : entry.whom() + "：" + entry.words(),
                        "who", directory.nameOf(entry.author())))
                .toList();
    }

    /** Rows of the table 答复: the last one. */
    List<Map<String, Object>> answer(Order order) {
        return orders.entries(order.id()).stream()
                .filter(entry -> entry.kind() == EntryKind.ANSWER)
                .reduce((earlier, later) -> later)
                .map(this::answer)
                .orElse(List.of());
    }

    private List<Map<String, Object>> answer(Entry entry) {
        return List.of(
                row("答复人", directory.nameOf(entry.author()) + "，" + minute(entry.at())), row("答复", entry.words()));
    }

    /** What the description of a task says. */
    String describe(Order order) {
        return order.number() + "（" + order.colour().label() + "）：" + order.cause() + "，" + minute(order.answerDue())
                + "以前答复。";
    }

    void longest(FormEntry entry, String text, String name, int longest) {
        entry.expect(text == null || text.length() <= longest, "“" + name + "”请控制在" + longest + "字以内。");
    }

    static Map<String, Object> row(String item, String value) {
        return Map.of("item", item, "value", value);
    }

    static String minute(Instant at) {
        return MINUTE.format(at.atZone(OFFICE));
    }
}
