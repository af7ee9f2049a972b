package org.wuzhen.recusal.form;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Directory;
import org.wuzhen.recusal.RecusalProcess;
import org.wuzhen.recusal.RecusalRequest;
import org.wuzhen.recusal.Recusals;

/** What stands on top of the forms of a recusal. */
@Component
class RecusalFacts {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Recusals recusals;
    private final Directory directory;

    RecusalFacts(Recusals recusals, Directory directory) {
        this.recusals = recusals;
        this.directory = directory;
    }

    /** The request of a process. */
    RecusalRequest request(CaseNumber number, Function<String, Object> process) {
        return recusals.of(number, RecusalProcess.RECUSAL.in(process));
    }

    /** Rows of the table 申请内容. */
    List<Map<String, Object>> rows(RecusalRequest request) {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(row("被申请人员", directory.nameOf(request.person()) + (request.carried() ? "（本案承办人）" : "")));
        rows.add(row("提出人", request.raisedFor().label()));
        rows.add(row("事由", request.ground().kind() + "：" + request.ground().label()));
        rows.add(row("具体情况", request.statement()));
        rows.add(row("登记", directory.nameOf(request.raisedBy()) + "，" + minute(request.raisedAt())));
        if (request.decisionReason() != null) {
            rows.add(row("决定", request.outcome().label() + "。" + request.decisionReason()));
        }
        return rows;
    }

    /** What the description of a task says. */
    String describe(RecusalRequest request) {
        return request.raisedFor().label() + "对" + directory.nameOf(request.person()) + "提出"
                + request.ground().kind() + "，其参与已暂停。";
    }

    private static Map<String, Object> row(String item, String value) {
        return Map.of("item", item, "value", value);
    }

    private static String minute(Instant at) {
        return MINUTE.format(at);
    }
}
