package org.wuzhen.handling.form;

import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.handling.EntryKind;
import org.wuzhen.handling.Matter;
import org.wuzhen.handling.Matters;

/** 审批延期: the director of the centre, one level above whoever gave the matter, decides. */
@Component
class DecideMatterExtensionForm extends MatterForm {

    private final Matters matters;

    /** 批准、不批准. */
    private enum Decision {
        GRANT,
        REFUSE
    }

    DecideMatterExtensionForm(Matters matters, MatterFacts facts) {
        super(facts);
        this.matters = matters;
    }

    @Override
    public String formId() {
        return "decide-matter-extension";
    }

    @Override
    void show(Matter matter, Function<String, Object> process, Map<String, Object> shown) {
        shown.put("asked", facts.last(matter, EntryKind.EXTENSION_ASKED));
        shown.put("course", facts.course(matter));
        shown.put("days", facts.daysAsked(matter));
    }

    @Override
    Variables take(FormEntry entry, CaseNumber number, long matter) {
        boolean grant = entry.choice("extension", "决定", Decision.class) == Decision.GRANT;
        Integer days = grant ? entry.whole("days", "批准延长工作日数") : null;
        String reason = entry.required("extensionReason", "理由");
        entry.expect(!grant || days != null && days > 0, "请填写“批准延长工作日数”。");
        facts.longest(entry, reason, "理由", 500);
        entry.check();
        matters.decideExtension(number, matter, grant, grant ? days : 0, reason);
        return Variables.none();
    }
}
