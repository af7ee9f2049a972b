package org.wuzhen.gradedresponse.form;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.OwnForm;
import org.wuzhen.engine.Variables;
import org.wuzhen.gradedresponse.GradedResponseProcess;
import org.wuzhen.gradedresponse.NewReport;
import org.wuzhen.gradedresponse.Response;
import org.wuzhen.gradedresponse.Responses;
import org.wuzhen.gradedresponse.SituationReport;
import org.wuzhen.gradedresponse.SituationReport.Situation;
import org.wuzhen.gradedresponse.SituationReports;

/** 报送情况: what a centre reports in its round. */
@Component
class ReportSituationForm implements OwnForm {

    private static final int LONGEST = 1000;
    private static final int MOST_GATHERED = 100_000;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("M月d日HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Responses responses;
    private final SituationReports reports;
    private final Directory directory;

    ReportSituationForm(Responses responses, SituationReports reports, Directory directory) {
        this.responses = responses;
        this.reports = reports;
        this.directory = directory;
    }

    @Override
    public String formId() {
        return "report-situation";
    }

    @Override
    public Map<String, Object> show(OwnNumber number, Function<String, Object> process) {
        Response response = responses.ordered(number);
        SituationReport report = reports.find(GradedResponseProcess.REPORT.in(process));
        List<Map<String, Object>> facts = new ArrayList<>();
        fact(facts, "响应", response.zoneName() + response.level().label());
        fact(facts, "起止", MINUTE.format(response.begunAt()) + " 至 " + MINUTE.format(response.endsAt()));
        fact(facts, "报送单位", directory.centre(report.centre()).shortName() + "（每" + response.reportMinutes() + "分钟一次）");
        fact(facts, "本轮", "第" + report.round() + "轮，" + MINUTE.format(report.dueAt()) + "前报送");
        Map<String, Object> shown = new HashMap<>();
        shown.put("response", facts);
        shown.put("situation", Situation.STEADY.name());
        shown.put("gathered", 0);
        return shown;
    }

    private static void fact(List<Map<String, Object>> facts, String item, String value) {
        facts.add(Map.of("item", item, "value", value));
    }

    @Override
    public String describe(OwnNumber number, Function<String, Object> process, String assignee) {
        SituationReport report = reports.find(GradedResponseProcess.REPORT.in(process));
        return directory.centre(report.centre()).shortName() + "第" + report.round() + "轮情况报送，"
                + MINUTE.format(report.dueAt()) + "前";
    }

    @Override
    public Variables take(FormEntry entry) {
        Situation situation = entry.choice("situation", "总体情况", Situation.class);
        Integer gathered = entry.whole("gathered", "现场聚集人数");
        String words = entry.required("words", "情况说明");
        String needs = entry.text("needs");
        entry.expect(gathered == null || gathered >= 0 && gathered <= MOST_GATHERED, "“现场聚集人数”请填写0至100000之间的整数。");
        entry.expect(words == null || words.length() <= LONGEST, "“情况说明”请控制在" + LONGEST + "字以内。");
        entry.expect(needs == null || needs.length() <= LONGEST, "“需要支援的事项”请控制在" + LONGEST + "字以内。");
        entry.check();
        reports.give(
                entry.ownNumber(),
                entry.process(GradedResponseProcess.REPORT),
                new NewReport(situation, gathered == null ? 0 : gathered, words, needs));
        return Variables.none();
    }
}
