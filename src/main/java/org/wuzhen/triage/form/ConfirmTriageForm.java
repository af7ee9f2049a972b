package org.wuzhen.triage.form;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.RiskLevel;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Department;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.triage.Advice;
import org.wuzhen.triage.Clinic;
import org.wuzhen.triage.Confirmation;
import org.wuzhen.triage.PetitionMatter;
import org.wuzhen.triage.Route;
import org.wuzhen.triage.Triage;
import org.wuzhen.triage.TriageProcess;

/**
 * 确认分诊: the officer confirms what the rules said or decides otherwise with a reason. A corrected type, or else a
 * changed risk colour, asks the rules again before anything further is decided.
 */
@Component
class ConfirmTriageForm implements CaseForm {

    private final Triage triage;
    private final CaseFiles cases;
    private final Directory directory;

    ConfirmTriageForm(Triage triage, CaseFiles cases, Directory directory) {
        this.triage = triage;
        this.cases = cases;
        this.directory = directory;
    }

    @Override
    public String formId() {
        return "confirm-triage";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        CaseFile file = cases.get(number);
        Advice advice = triage.advice(number);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("channelLabel", file.channel().label());
        shown.put("peopleText", file.peopleCount() + "人");
        shown.put("amountText", amount(file.amount()));
        shown.put("marksText", marks(file.markSet()));
        shown.put("earlierText", advice.earlierOutcome().label());
        shown.put("facts", file.facts());
        shown.put("claims", file.claims());

        shown.put("disputeTypes", options(DisputeType.values(), DisputeType::label));
        shown.put("currentType", advice.disputeType().name());
        shown.put("currentTypeLabel", advice.disputeType().label());
        shown.put("disputeType", advice.disputeType().name());

        shown.put("riskLevels", options(RiskLevel.values(), RiskLevel::label));
        shown.put("advisedRisk", advice.riskAdvised().name());
        shown.put("advisedRiskLabel", advice.riskAdvised().label());
        shown.put("riskReason", advice.riskReason());
        shown.put("riskBasis", advice.riskBasis());
        shown.put("riskRow", advice.riskRow());
        shown.put("currentRisk", advice.risk().name());
        shown.put("riskLevel", advice.risk().name());

        shown.put("routes", options(Route.values(), Route::label, Route.HANDLING));
        shown.put("ways", options(Route.values(), Route::label));
        shown.put("advisedRoute", advice.route().name());
        shown.put("advisedRouteLabel", advice.route().label());
        shown.put("routeReason", advice.routeReason());
        shown.put("routeBasis", advice.routeBasis());
        shown.put("routeRow", advice.routeRow());
        shown.put("route", advice.route().name());
        shown.put("clinics", options(Clinic.values(), Clinic::label));
        shown.put("advisedClinic", advice.clinic().name());
        shown.put("advisedClinicLabel", advice.clinic().label());
        shown.put("clinic", advice.clinic().name());
        boolean consultation = triage.leads(Clinic.CONSULTATION);
        boolean leader = triage.leads(Clinic.LEADER_CASE);
        shown.put("consultationOpen", consultation);
        shown.put("consultationClosed", !consultation);
        shown.put("leaderOpen", leader);
        shown.put("leaderClosed", !leader);

        shown.put(
                "departments",
                directory.departments().stream()
                        .map(department -> Map.of("label", department.shortName(), "value", department.code()))
                        .toList());
        shown.put("classificationReason", advice.classificationReason());
        shown.put("classificationRow", advice.classificationRow());
        shown.put("advisedLead", advice.leadDepartment());
        shown.put("advisedHelping", advice.helping());
        shown.put("leadDepartment", advice.leadDepartment());
        shown.put("helpingDepartments", advice.helping());
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        Advice advice = triage.advice(entry.caseNumber());
        DisputeType type = entry.choice("disputeType", "纠纷类型", DisputeType.class);
        if (type != null && type != advice.disputeType()) {
            return correctType(entry, type);
        }
        RiskLevel risk = entry.choice("riskLevel", "风险等级", RiskLevel.class);
        if (risk != null && risk != advice.risk()) {
            return changeRisk(entry, advice, risk);
        }
        return confirm(entry, advice);
    }

    private Variables correctType(FormEntry entry, DisputeType type) {
        String reason = entry.required("typeReason", "更正类型的理由");
        entry.check();
        triage.correctType(entry.caseNumber(), type, reason);
        return Variables.of(TriageProcess.REASSESS, TriageProcess.BY_NEW_TYPE)
                .with(TriageProcess.DISPUTE_TYPE, type.name());
    }

    private Variables changeRisk(FormEntry entry, Advice advice, RiskLevel risk) {
        String reason = reasonIf(risk != advice.riskAdvised(), entry, "riskChangeReason", "调整风险等级的理由");
        entry.check();
        triage.changeRisk(entry.caseNumber(), risk, reason);
        return Variables.of(TriageProcess.REASSESS, TriageProcess.BY_NEW_RISK)
                .with(TriageProcess.RISK_LEVEL, risk.name());
    }

    private Variables confirm(FormEntry entry, Advice advice) {
        Route route = entry.choice("route", "去向", Route.class);
        Clinic clinic = entry.choice("clinic", "诊别", Clinic.class);
        PetitionMatter matter = route == Route.PETITION ? petitionMatter(entry) : null;
        String petitionReason = matter == null ? null : entry.required("petitionReason", "归口理由");
        String lead = entry.text("leadDepartment");
        List<String> helping = departments(entry, lead);
        String routeReason = reasonIf(route != null && route != advice.route(), entry, "routeChangeReason", "改变去向的理由");
        String clinicReason = reasonIf(clinic != null && clinic != advice.clinic(), entry, "clinicReason", "改变诊别的理由");
        String departmentReason =
                reasonIf(lead != null && !advice.names(lead, helping), entry, "departmentReason", "调整部门的理由");
        entry.check();
        triage.confirm(
                entry.caseNumber(),
                new Confirmation(
                        route,
                        routeReason,
                        clinic,
                        clinicReason,
                        matter,
                        petitionReason,
                        lead,
                        helping,
                        departmentReason));
        return Variables.of(TriageProcess.REASSESS, TriageProcess.NOT_AGAIN)
                .with(TriageProcess.ROUTE, route.code())
                .with(TriageProcess.PETITION_MATTER, matter == null ? TriageProcess.NO_PETITION : matter.code())
                .with(TriageProcess.DEPARTMENT, route == Route.HANDLING ? lead : "")
                .with(TriageProcess.CLINIC, clinic.name())
                .with(TriageProcess.LEAD_DEPARTMENT, lead)
                .with(TriageProcess.CO_DEPARTMENTS, String.join(",", helping));
    }

    /** Whose the petition is; a form of an earlier edition does not ask, and the petition is told its way then. */
    private static PetitionMatter petitionMatter(FormEntry entry) {
        return entry.keys().contains("petitionMatter")
                ? entry.choice("petitionMatter", "信访事项归口", PetitionMatter.class)
                : null;
    }

    private static String reasonIf(boolean different, FormEntry entry, String key, String name) {
        return different ? entry.required(key, name) : null;
    }

    private List<String> departments(FormEntry entry, String lead) {
        Set<String> known =
                directory.departments().stream().map(Department::code).collect(Collectors.toSet());
        List<String> helping =
                entry.many("helpingDepartments").stream().distinct().toList();
        entry.expect(lead != null, "请选择“牵头部门”。");
        entry.expect(lead == null || known.contains(lead), "“牵头部门”的选项无效，请重新选择。");
        entry.expect(known.containsAll(helping), "“配合部门”的选项无效，请重新选择。");
        entry.expect(lead == null || !helping.contains(lead), "牵头部门不用再选为配合部门，请从“配合部门”中去掉。");
        return helping;
    }

    @SafeVarargs
    private static <E extends Enum<E>> List<Map<String, String>> options(
            E[] constants, Function<E, String> label, E... without) {
        return Arrays.stream(constants)
                .filter(constant -> !List.of(without).contains(constant))
                .map(constant -> Map.of("label", label.apply(constant), "value", constant.name()))
                .toList();
    }

    private static String amount(BigDecimal amount) {
        return amount == null || amount.signum() == 0
                ? "未涉及"
                : amount.stripTrailingZeros().toPlainString() + "元";
    }

    private static String marks(Set<Mark> marks) {
        return marks.isEmpty() ? "无" : marks.stream().map(Mark::label).collect(Collectors.joining("、"));
    }
}
