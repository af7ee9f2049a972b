package org.wuzhen.access.camunda;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.Variables;

/** A form that refuses, or fails with what was typed in the message. */
@Component
class TroubleForm implements CaseForm {

    @Override
    public String formId() {
        return "tasklist-guard-trouble";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        return Map.of();
    }

    @Override
    public Variables take(FormEntry entry) {
        if ("rejected".equals(entry.text("trouble"))) {
            throw new FormRejected(List.of("请填写“姓名”。", "请填写“电话”。"));
        }
        throw new IllegalStateException("No room for " + entry.text("typed"));
    }
}
