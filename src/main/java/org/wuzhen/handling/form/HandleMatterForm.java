package org.wuzhen.handling.form;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.act.WhoActs;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.handling.HandlingProcess;
import org.wuzhen.handling.Matter;
import org.wuzhen.handling.Matters;

/** 办理并反馈结果: the department says what it has done. */
@Component
class HandleMatterForm extends MatterForm {

    private final Matters matters;
    private final WhoActs whoActs;

    HandleMatterForm(Matters matters, MatterFacts facts, WhoActs whoActs) {
        super(facts);
        this.matters = matters;
        this.whoActs = whoActs;
    }

    @Override
    public String formId() {
        return "handle-matter";
    }

    @Override
    void show(Matter matter, Function<String, Object> process, Map<String, Object> shown) {
        shown.put("facts", facts.dispute(matter.number()));
        shown.put("course", facts.course(matter));
    }

    @Override
    Variables take(FormEntry entry, CaseNumber number, long matter) {
        String result = entry.required("result", "办理结果");
        String account = entry.required("account", "办理情况");
        String open = entry.text("openPoints");
        entry.expect("DONE".equals(result) || open != null, "请填写“遗留问题”。");
        entry.expect(
                result == null || Set.of("DONE", "PARTLY_DONE", "NOT_DONE").contains(result), "“办理结果”的选项无效，请重新选择。");
        facts.longest(entry, account, "办理情况", 4000);
        entry.check();
        matters.feedBack(number, matter, result, "DONE".equals(result) ? account : account + "\n遗留问题：" + open);
        return Variables.of(HandlingProcess.HANDLED_BY, whoActs.current().userId());
    }
}
