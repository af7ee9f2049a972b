package org.wuzhen.department.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.act.WhoActs;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.deadline.WorkingCalendar;
import org.wuzhen.department.AnswerField;
import org.wuzhen.department.Contract;
import org.wuzhen.department.Contracts;
import org.wuzhen.department.DepartmentEnquiryProcess;
import org.wuzhen.department.Enquiry;
import org.wuzhen.department.EnquiryDesk;
import org.wuzhen.department.Payload;
import org.wuzhen.department.Reply;
import org.wuzhen.department.ReplyStatus;
import org.wuzhen.directory.Department;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.Variables;

/** 电话/公函办理: an officer asks the department in the place of the exchange and enters the same result. */
@Component
class AskByHandForm implements CaseForm {

    private static final int LONGEST_WORDS = 2000;
    private static final int LONGEST_NAME = 100;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.CHINA).withZone(WorkingCalendar.ZONE);

    /** How the department was asked. */
    private enum Way {
        PHONE("电话"),
        LETTER("公函"),
        IN_PERSON("当面");

        private final String label;

        Way(String label) {
            this.label = label;
        }
    }

    private final EnquiryDesk desk;
    private final Contracts contracts;
    private final Directory directory;
    private final WhoActs whoActs;
    private final Clock clock;

    AskByHandForm(EnquiryDesk desk, Contracts contracts, Directory directory, WhoActs whoActs, Clock clock) {
        this.desk = desk;
        this.contracts = contracts;
        this.directory = directory;
        this.whoActs = whoActs;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "ask-by-hand";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        throw new IllegalStateException("A case may have several enquiries; the process tells which");
    }

    @Override
    public Map<String, Object> show(CaseNumber number, Function<String, Object> process) {
        Enquiry enquiry = enquiry(process);
        Map<String, Object> shown = new HashMap<>();
        shown.put("enquiry", facts(enquiry));
        shown.put("refused", refused(enquiry));
        shown.put(
                "results",
                fields(enquiry).stream()
                        .map(field -> Map.<String, Object>of("hint", field.hint(), "value", ""))
                        .toList());
        return shown;
    }

    @Override
    public String describe(CaseNumber number, Function<String, Object> process, String assignee) {
        Enquiry enquiry = enquiry(process);
        return "以电话或者公函向" + department(enquiry) + "办理“" + title(enquiry) + "”，并登记结果。";
    }

    @Override
    public Variables take(FormEntry entry) {
        Enquiry enquiry = desk.get(entry.process(DepartmentEnquiryProcess.ENQUIRY));
        ReplyStatus status = entry.choice("status", "部门的答复", ReplyStatus.class);
        entry.expect(status != ReplyStatus.PENDING, "“部门的答复”的选项无效，请重新选择。");
        Way way = entry.choice("channel", "办理方式", Way.class);
        String answeredBy = entry.required("answeredBy", "部门答复人");
        entry.expect(answeredBy == null || answeredBy.length() <= LONGEST_NAME, "“部门答复人”请控制在" + LONGEST_NAME + "字以内。");
        String words = entry.required("words", "答复内容");
        entry.expect(words == null || words.length() <= LONGEST_WORDS, "“答复内容”请控制在" + LONGEST_WORDS + "字以内。");
        Payload results = status == ReplyStatus.OK ? results(entry, enquiry) : Payload.none();
        entry.check();
        Reply reply = new Reply(
                status,
                entry.text("extRef"),
                clock.instant(),
                way.label + "办理，答复人：" + answeredBy + "。" + words,
                results);
        if (!desk.answeredByHand(
                enquiry.key().requestId(), reply, whoActs.current().userId())) {
            throw new FormRejected("部门系统已经答复，不需要再登记。请返回任务列表。");
        }
        return Variables.of(DepartmentEnquiryProcess.REPLY_STATUS, status.name())
                .with(DepartmentEnquiryProcess.BY_HAND, true);
    }

    private Payload results(FormEntry entry, Enquiry enquiry) {
        Map<String, String> typed = new HashMap<>();
        entry.rows("results", "答复的具体项目").forEach(row -> {
            if (row.text("hint") != null && row.text("value") != null) {
                typed.put(row.text("hint"), row.text("value"));
            }
        });
        Map<String, JsonNode> results = new LinkedHashMap<>();
        for (AnswerField field : fields(enquiry)) {
            String value = typed.get(field.hint());
            Optional<JsonNode> read = value == null ? Optional.empty() : field.read(value);
            entry.expect(value == null || read.isPresent(), "“" + field.hint() + "”填写的内容无效，请重新填写。");
            read.ifPresent(json -> results.put(field.name(), json));
        }
        return Payload.of(results);
    }

    private Enquiry enquiry(Function<String, Object> process) {
        return desk.get(DepartmentEnquiryProcess.ENQUIRY.in(process));
    }

    private List<AnswerField> fields(Enquiry enquiry) {
        return contracts
                .find(enquiry.key().department(), enquiry.operation())
                .map(Contract::answerFields)
                .orElse(List.of());
    }

    private List<Map<String, Object>> facts(Enquiry enquiry) {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(row("部门", department(enquiry)));
        rows.add(row("事项", title(enquiry)));
        rows.add(row("用途和依据", enquiry.legalBasis()));
        rows.add(row("发起时间", MINUTE.format(enquiry.askedAt())));
        if (enquiry.firstSentAt() != null) {
            rows.add(row("系统首次发送", minute(enquiry.firstSentAt()) + "，共发送" + enquiry.attempts() + "次"));
        }
        if (enquiry.extRef() != null) {
            rows.add(row("对方编号", enquiry.extRef()));
        }
        if (enquiry.why() != null) {
            rows.add(row("转人工的原因", enquiry.why()));
        }
        return rows;
    }

    private static List<Map<String, Object>> refused(Enquiry enquiry) {
        if (enquiry.reply() == null) {
            return List.of();
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(row("答复", enquiry.reply().status().label()));
        rows.add(row("时间", minute(enquiry.reply().at())));
        if (enquiry.reply().reason() != null) {
            rows.add(row("理由", enquiry.reply().reason()));
        }
        return rows;
    }

    private String department(Enquiry enquiry) {
        return directory
                .department(enquiry.key().department())
                .map(Department::name)
                .orElse(enquiry.key().department());
    }

    private String title(Enquiry enquiry) {
        return contracts
                .find(enquiry.key().department(), enquiry.operation())
                .map(Contract::title)
                .orElse(enquiry.operation());
    }

    private static String minute(Instant at) {
        return MINUTE.format(at);
    }

    private static Map<String, Object> row(String item, String value) {
        return Map.of("item", item, "value", value);
    }
}
