package org.wuzhen.supervision.form;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.supervision.Order;
import org.wuzhen.supervision.Orders;
import org.wuzhen.supervision.SupervisionProcess;

/** 约谈: the supervisor talks to the unit and puts down what was said. */
@Component
class HoldInterviewForm implements CaseForm {

    private final Orders orders;
    private final OrderView view;

    private static final DateTimeFormatter HELD = DateTimeFormatter.ofPattern("yyyy年M月d日HH时mm分", Locale.CHINA);

    HoldInterviewForm(Orders orders, OrderView view) {
        this.orders = orders;
        this.view = view;
    }

    private static List<Map<String, Object>> results(Order order) {
        Map<String, Object> notice = Map.of("label", "通报", "value", "notice");
        return order.interviewed() == null
                ? List.of(Map.of("label", "限期整改后再次答复", "value", "again"), notice)
                : List.of(notice);
    }

    @Override
    public String formId() {
        return "hold-interview";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        throw new IllegalStateException("A case may have several orders; the process tells which");
    }

    @Override
    public Map<String, Object> show(CaseNumber number, Function<String, Object> process) {
        Order order = view.order(number, process);
        Map<String, Object> shown = new HashMap<>();
        shown.put("order", view.rows(order));
        shown.put("course", view.course(order));
        shown.put("facts", view.facts(number));
        shown.put("results", results(order));
        return shown;
    }

    @Override
    public String describe(CaseNumber number, Function<String, Object> process, String assignee) {
        return view.describe(view.order(number, process));
    }

    @Override
    public Variables take(FormEntry entry) {
        CaseNumber number = entry.caseNumber();
        long id = entry.process(SupervisionProcess.SUPERVISION);
        String whom = entry.required("whom", "被约谈人");
        LocalDateTime heldAt = entry.moment("heldAt", "约谈时间");
        String words = entry.required("interviewWords", "约谈记录");
        String result = entry.required("interviewResult", "约谈结论");
        entry.expect(heldAt != null, "请填写“约谈时间”。");
        entry.expect(result == null || result.equals("again") || result.equals("notice"), "“约谈结论”的选项无效，请重新选择。");
        view.longest(entry, whom, "被约谈人", 200);
        view.longest(entry, words, "约谈记录", 4000);
        entry.check();
        Instant due = orders.interview(number, id, whom, HELD.format(heldAt) + "约谈。" + words, result);
        Variables held = Variables.of(SupervisionProcess.INTERVIEW_RESULT, result);
        return due == null ? held : held.with(SupervisionProcess.ANSWER_DUE, Date.from(due));
    }
}
