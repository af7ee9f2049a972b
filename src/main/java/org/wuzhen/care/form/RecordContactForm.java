package org.wuzhen.care.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.care.CareContacts;
import org.wuzhen.care.CareProcess;
import org.wuzhen.care.Level;
import org.wuzhen.care.Outcome;
import org.wuzhen.care.Recorded;
import org.wuzhen.care.Told;
import org.wuzhen.care.Way;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.directory.Department;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.OwnForm;
import org.wuzhen.engine.Variables;

/** 走访或者电话问诊并记录: the social worker says how the person is and what they need. */
@Component
class RecordContactForm implements OwnForm {

    private static final int LONGEST_RISK = 1000;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NEED = 500;
    private static final int MOST_NEEDS = 10;

    private final CareContacts contacts;
    private final CareFacts facts;
    private final Directory directory;

    RecordContactForm(CareContacts contacts, CareFacts facts, Directory directory) {
        this.contacts = contacts;
        this.facts = facts;
        this.directory = directory;
    }

    @Override
    public String formId() {
        return "record-contact";
    }

    @Override
    public Map<String, Object> show(OwnNumber number, Function<String, Object> process) {
        List<Map<String, Object>> whom = new ArrayList<>(facts.whom(number));
        whom.add(CareFacts.row("联系方式", contacts.reach(contacts.of(number), "走访或者电话问诊")));
        return Map.of(
                "whom", whom,
                "types", options(DisputeType.values(), DisputeType::label),
                "levels", options(Level.values(), Level::label),
                "departments",
                        directory.departments().stream()
                                .filter(Department::resident)
                                .map(one -> option(one.name(), one.code()))
                                .toList());
    }

    /** What is told of a person is sealed as a whole; the numbers in it stay in it. */
    @Override
    public Set<String> personal() {
        return Set.of("wellbeing", "risk", "needs", "levelReason");
    }

    @Override
    public Variables take(FormEntry entry) {
        Way way = entry.choice("way", "方式", Way.class);
        Outcome outcome = entry.choice("outcome", "结果", Outcome.class);
        String wellbeing = limited(entry, "wellbeing", "近况", CareFacts.LONGEST, true);
        String risk = limited(entry, "risk", "风险情况", LONGEST_RISK, outcome == Outcome.RISK);
        Level level = entry.choiceOrNull("level", "今后的关注级别", Level.class);
        String levelReason = limited(entry, "levelReason", "调整理由", LONGEST_NEED, level != null);
        Told.Dispute dispute = outcome == Outcome.DISPUTE ? dispute(entry) : null;
        List<Told.Wanted> needs = outcome == Outcome.NOT_REACHED ? List.of() : needs(entry);
        entry.check();
        Recorded recorded = contacts.record(
                entry.ownNumber(),
                new Told(
                        way,
                        outcome,
                        wellbeing,
                        outcome == Outcome.RISK ? risk : null,
                        needs,
                        dispute,
                        level,
                        levelReason));
        return Variables.of(CareProcess.OUTCOME, recorded.outcome().name())
                .with(CareProcess.RISK_FOUND, recorded.outcome() == Outcome.RISK)
                .with(CareProcess.NEEDS_FOUND, recorded.needs() > 0)
                .with(CareProcess.NEED_COUNT, recorded.needs());
    }

    private static Told.Dispute dispute(FormEntry entry) {
        return new Told.Dispute(
                entry.choice("disputeType", "纠纷类型", DisputeType.class),
                limited(entry, "respondent", "对方姓名或者名称", LONGEST_NAME, true),
                entry.ticked("organisation"),
                limited(entry, "facts", "纠纷经过", CareFacts.LONGEST, true),
                limited(entry, "claims", "本人的请求", LONGEST_RISK, true));
    }

    private List<Told.Wanted> needs(FormEntry entry) {
        List<Told.Wanted> needs = new ArrayList<>();
        for (FormEntry row : entry.rows("needs", "需要部门帮助的事项")) {
            if (row.blank()) {
                continue;
            }
            String department = row.required("department", "部门");
            row.expect(department == null || directory.department(department).isPresent(), "“部门”的选项无效，请重新选择。");
            needs.add(new Told.Wanted(department, limited(row, "words", "需要什么帮助", LONGEST_NEED, true)));
        }
        entry.expect(needs.size() <= MOST_NEEDS, "一次问诊最多转" + MOST_NEEDS + "项需求，请合并填写。");
        return needs;
    }

    static String limited(FormEntry entry, String key, String name, int longest, boolean required) {
        String text = required ? entry.required(key, name) : entry.text(key);
        entry.expect(text == null || text.length() <= longest, "“" + name + "”请控制在" + longest + "字以内。");
        return text;
    }

    private static <E extends Enum<E>> List<Map<String, Object>> options(E[] values, Function<E, String> label) {
        return Arrays.stream(values)
                .map(one -> option(label.apply(one), one.name()))
                .toList();
    }

    private static Map<String, Object> option(String label, String value) {
        return Map.of("label", label, "value", value);
    }
}
