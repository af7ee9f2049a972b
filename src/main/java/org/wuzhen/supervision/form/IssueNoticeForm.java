package org.wuzhen.supervision.form;

import java.util.HashMap;
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

/** 通报: the leader of the unit is told, and the order ends in accountability. */
@Component
class IssueNoticeForm implements CaseForm {

    private final Orders orders;
    private final OrderView view;

    IssueNoticeForm(Orders orders, OrderView view) {
        this.orders = orders;
        this.view = view;
    }

    @Override
    public String formId() {
        return "issue-notice";
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
        String leader = orders.leaderOf(order);
        shown.put("leader", leader);
        shown.put("noticeTo", leader);
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
        String to = entry.required("noticeTo", "通报送达");
        String words = entry.required("noticeWords", "通报内容");
        view.longest(entry, to, "通报送达", 200);
        view.longest(entry, words, "通报内容", 4000);
        entry.check();
        orders.notice(number, id, to, words);
        return Variables.none();
    }
}
