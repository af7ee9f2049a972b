package org.wuzhen.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.Disputes;
import org.wuzhen.Office;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.FolderPart;
import org.wuzhen.casefile.FolderSection;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.directory.SecondmentMode;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.OpenTask;
import org.wuzhen.engine.Variables;

/** The generic model in the whole application: no line to the department, so that its officer asks by telephone. */
@WuzhenTest
class DepartmentEnquiryJourneyTest {

    private static final String CENTRE = "24";

    @Autowired
    Office office;

    @Autowired
    Directory directory;

    @Autowired
    Disputes disputes;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseClocks clocks;

    @Autowired
    List<FolderPart> folder;

    @Autowired
    CaseFlow flow;

    @Autowired
    CaseDesk desk;

    @Autowired
    ActAs actAs;

    @Autowired
    DepartmentGateway gateway;

    @Autowired
    Answers answers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate sql;

    private CaseNumber number;
    private String officer;
    private EnquiryKey key;

    @BeforeEach
    void aCase() {
        number = disputes.between(office.somebody(CENTRE, Post.INTAKE_CLERK), CENTRE, "张三", "李四");
        officer = office.somebody(CENTRE);
        directory.appoint(new PostHolding(
                officer,
                Post.SECONDED_OFFICER,
                CENTRE,
                null,
                "HRSS",
                SecondmentMode.RESIDENT,
                null,
                LocalDate.of(2020, 1, 1),
                null,
                null));
        key = new EnquiryKey(number, TrialQuestion.ELEMENT, 1, "HRSS");
    }

    @Test
    void theOfficerEntersWhatTheDepartmentSaidOnThePhone() {
        begin();
        Enquiry enquiry = gateway.find(key).orElseThrow();
        assertThat(enquiry.state()).isEqualTo(EnquiryState.MANUAL);
        assertThat(enquiry.why()).contains("未开通接口");
        assertThat(cases.askedOf(number)).anyMatch(asked -> asked.department().equals("HRSS"));

        OpenTask task = task();
        assertThat(task.due())
                .as("the opinion is wanted in three working days, so that people have one and not five")
                .isBeforeOrEqualTo(enquiry.answerDue())
                .isAfter(Instant.now().plusSeconds(3600));
        Map<String, Object> form = actAs.run(officer, () -> desk.form(task.id()));
        assertThat(form.get("enquiry").toString()).contains("滨海新区人力资源和社会保障局", "征询会诊意见", "未开通接口");
        List<Map<String, Object>> results = rows(form.get("results"));
        assertThat(results).isNotEmpty();

        Map<String, Object> entry = new HashMap<>(
                Map.of("status", "OK", "channel", "PHONE", "answeredBy", "监察大队贾望舒", "words", "建议先行协商，可派员到场。"));
        List<Map<String, Object>> filled = new ArrayList<>();
        results.forEach(row -> filled.add(new HashMap<>(row)));
        filled.get(0).put("value", "绝无此项选择，也不是数字");
        entry.put("results", filled);
        AnswerField first = new Contracts(new ContractFiles())
                .of("HRSS", "opinion")
                .answerFields()
                .get(0);
        if (first.kind() != AnswerField.Kind.TEXT || !first.choices().isEmpty()) {
            assertThatThrownBy(() -> actAs.run(officer, () -> desk.complete(task.id(), entry)))
                    .isInstanceOf(FormRejected.class);
        }
        filled.get(0)
                .put(
                        "value",
                        switch (first.kind()) {
                            case YES_NO -> "是";
                            case NUMBER -> "1";
                            case TEXT ->
                                first.choices().isEmpty()
                                        ? "建议协商"
                                        : first.choices().values().iterator().next();
                        });
        actAs.run(officer, () -> desk.complete(task.id(), entry));

        Enquiry answered = gateway.find(key).orElseThrow();
        assertThat(answered.state()).isEqualTo(EnquiryState.ANSWERED);
        assertThat(answered.replyBy()).isEqualTo(officer);
        assertThat(answered.reply().reason()).contains("电话办理", "贾望舒", "可派员到场");
        assertThat(answered.reply().payload().json().has(first.name())).isTrue();
        assertThat(open()).isZero();
        assertThat(timeline())
                .contains("向人社发起“征询会诊意见”", "向人社的“征询会诊意见”转人工办理", "人社的答复（人工登记）“征询会诊意见”：已答复，内容见案件页")
                .noneMatch(line -> line.contains("贾望舒"));
        FolderSection section = folder.stream()
                .flatMap(part -> part.sections(cases.get(number)).stream())
                .filter(one -> one.title().equals("向人社发起：征询会诊意见"))
                .findFirst()
                .orElseThrow();
        assertThat(section.blocks().toString()).contains("已答", "人工登记的答复", "贾望舒");
        for (String table : List.of("act_ru_variable", "act_hi_varinst", "act_hi_detail")) {
            assertThat(sql.queryForObject(
                            "select count(*) from " + table + " where text_ like '%贾望舒%' or text_ like '%加装电梯%'",
                            Long.class))
                    .as(table)
                    .isZero();
        }
        assertThat(transaction.<Answers.Outcome>execute(status -> answers.apply(
                        "HRSS", key.requestId(), new Reply(ReplyStatus.OK, null, Instant.now(), null, null))))
                .isEqualTo(Answers.Outcome.LATE);
    }

    @Test
    void theTaskIsWithdrawnWhenTheDepartmentAnswersAfterAll() {
        begin();
        task();
        transaction.executeWithoutResult(status -> answers.apply(
                "HRSS", key.requestId(), new Reply(ReplyStatus.NOT_FOUND, null, Instant.now(), "查无", null)));
        assertThat(open()).isZero();
        assertThat(gateway.find(key).orElseThrow().byHand()).isFalse();
    }

    private void begin() {
        transaction.executeWithoutResult(status -> flow.begin(
                DepartmentEnquiryProcess.KEY,
                number,
                Variables.of(DepartmentEnquiryProcess.ELEMENT, TrialQuestion.ELEMENT)
                        .with(org.wuzhen.engine.Variable.text("centre"), CENTRE)));
    }

    /** Given to people when its own term has passed: a working day from then on, neither five nor none. */
    @Test
    void whoTakesOverLateHasAWorkingDay() {
        begin();
        Instant due = transaction.execute(status -> clocks.startForTask(
                        number,
                        DepartmentEnquiryProcess.BY_HAND_TERM,
                        "another",
                        DepartmentEnquiryProcess.BY_HAND_SHORT_TERM,
                        Instant.now().minusSeconds(3600))
                .dueAt());
        assertThat(due).isEqualTo(task().due());
        Instant wide = transaction.execute(status -> clocks.startForTask(
                        number,
                        DepartmentEnquiryProcess.BY_HAND_TERM,
                        "a third",
                        DepartmentEnquiryProcess.BY_HAND_SHORT_TERM,
                        Instant.now().plusSeconds(60L * 86400))
                .dueAt());
        assertThat(wide).as("where there is time, five").isAfter(due);
    }

    private OpenTask task() {
        return desk.tasks(number).stream()
                .filter(task -> task.element().equals("UserTask_AskByHand"))
                .findFirst()
                .orElseThrow();
    }

    private long open() {
        return desk.tasks(number).stream()
                .filter(task -> task.element().equals("UserTask_AskByHand"))
                .count();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Object rows) {
        return (List<Map<String, Object>>) rows;
    }

    private List<String> timeline() {
        return sql.queryForList(
                "select summary from ledger_timeline where case_number = ? order by id", String.class, number.value());
    }
}
