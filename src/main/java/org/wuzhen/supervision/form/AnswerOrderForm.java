package org.wuzhen.supervision.form;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.supervision.Order;
import org.wuzhen.supervision.Orders;
import org.wuzhen.supervision.SupervisionProcess;

/** 答复督办单: whoever is supervised says why it is late and what is being done. */
@Component
class AnswerOrderForm implements CaseForm {

    private final Orders orders;
    private final OrderView view;
    private final Acts acts;

    AnswerOrderForm(Orders orders, OrderView view, Acts acts) {
        this.orders = orders;
        this.view = view;
        this.acts = acts;
    }

    private enum Situation {
        DONE("已经办结"),
        UNDER_WAY("正在办理"),
        BLOCKED("需要协调");

        private final String label;

        Situation(String label) {
            this.label = label;
        }
    }

    @Override
    public String formId() {
        return "answer-order";
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
        shown.put("due", OrderView.minute(order.answerDue()));
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
        Situation result = entry.choice("result", "目前情况", Situation.class);
        LocalDate doneBy = entry.day("doneBy", "预计办结日期");
        String measures = entry.required("measures", "超期原因和措施");
        entry.expect(result == null || result == Situation.DONE || doneBy != null, "请填写“预计办结日期”。");
        view.longest(entry, measures, "超期原因和措施", 2000);
        entry.check();
        orders.answered(
                number, id, measures, result == Situation.DONE ? result.label : result.label + "，预计" + doneBy + "办结");
        return Variables.of(SupervisionProcess.ANSWERED_BY, acts.actor().userId());
    }
}
