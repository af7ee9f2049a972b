package org.wuzhen.triage.form;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.triage.Guidance;
import org.wuzhen.triage.RemedyNotice;
import org.wuzhen.triage.RemedyNotice.Recipient;
import org.wuzhen.triage.RemedyNotice.Way;
import org.wuzhen.triage.Triage;

/** 告知其他途径: whoever is not mediated here learns which body takes the dispute, where, and by when. */
@Component
class TellRemedyForm implements CaseForm {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy年M月d日").withZone(ZoneId.of("Asia/Shanghai"));

    private final Triage triage;
    private final CaseFiles cases;

    TellRemedyForm(Triage triage, CaseFiles cases) {
        this.triage = triage;
        this.cases = cases;
    }

    @Override
    public String formId() {
        return "tell-remedy";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        CaseFile file = cases.get(number);
        Guidance guidance = triage.guidance(number);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("disputeTypeLabel", file.disputeType().label());
        shown.put("routeLabel", triage.route(number).label());
        shown.put("basis", guidance.basis());
        shown.put("row", guidance.ruleRow());
        shown.put("requestDay", DAY.format(file.requestAt()));
        shown.put("body", guidance.body());
        shown.put("contact", guidance.contact());
        shown.put("deadline", guidance.deadline());
        shown.put("notice", guidance.notice());
        shown.put("recipient", Recipient.APPLICANT.name());
        shown.put("ways", ways());
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        RemedyNotice told = new RemedyNotice(
                entry.required("body", "受理单位"),
                entry.required("contact", "地址或电话"),
                entry.required("deadline", "期限提示"),
                entry.required("notice", "告知内容"),
                entry.choice("recipient", "告知对象", Recipient.class),
                entry.choice("how", "告知方式", Way.class));
        entry.check();
        triage.tellRemedy(entry.caseNumber(), told);
        return Variables.none();
    }

    private static List<Map<String, String>> ways() {
        return Arrays.stream(Way.values())
                .map(way -> Map.of("label", way.label(), "value", way.name()))
                .toList();
    }
}
