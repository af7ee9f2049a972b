package org.wuzhen.supervision.form;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.supervision.Order;
import org.wuzhen.supervision.Orders;
import org.wuzhen.supervision.SupervisionProcess;

/** 审核督办答复: the supervisor accepts an answer, or does not; whoever answered may not. */
@Component
class ReviewAnswerForm implements CaseForm {

    private final Orders orders;
    private final OrderView view;

    private static final Set<String> RESULTS = Set.of("accepted", "again", "interview");

    ReviewAnswerForm(Orders orders, OrderView view) {
        this.orders = orders;
        this.view = view;
    }

    @Override
    public String formId() {
        return "review-answer";
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
        shown.put("answer", view.answer(order));
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
        String result = entry.required("reviewResult", "审核结论");
        String words = entry.required("reviewWords", "审核意见");
        entry.expect(result == null || RESULTS.contains(result), "“审核结论”的选项无效，请重新选择。");
        view.longest(entry, words, "审核意见", 1000);
        entry.check();
        Instant due = orders.review(number, id, result, words, entry.processOrNull(SupervisionProcess.ANSWERED_BY));
        Variables reviewed = Variables.of(SupervisionProcess.REVIEW_RESULT, result);
        return due == null ? reviewed : reviewed.with(SupervisionProcess.ANSWER_DUE, Date.from(due));
    }
}
