package org.wuzhen.handling.web;

import java.util.Arrays;
import java.util.Comparator;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.handling.DutyList;
import org.wuzhen.handling.DutyList.Duty;
import org.wuzhen.handling.Offices;

/** 责任清单: which department answers for which kind of dispute, for those who give matters to departments. */
@Controller
class DutiesPage {

    static final String PATH = "/departments/duties";

    private final Dispatchers dispatchers;
    private final DutyList duties;
    private final Offices offices;

    DutiesPage(Dispatchers dispatchers, DutyList duties, Offices offices) {
        this.dispatchers = dispatchers;
        this.duties = duties;
        this.offices = offices;
    }

    /** A line as the page shows it. */
    record Line(long entry, String type, String department, String basis, String from, String to) {}

    @GetMapping(PATH)
    String show(
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(required = false) String ended,
            Model model) {
        if (!dispatchers.mayReadDuties()) {
            throw new AccessDeniedException("Not theirs to read");
        }
        model.addAttribute(
                "lines",
                duties.lines().stream()
                        .filter(duty -> type.isBlank() || duty.disputeType().equals(type))
                        .filter(duty ->
                                department.isBlank() || duty.department().equals(department))
                        .filter(duty -> ended != null || duty.to() == null)
                        .sorted(Comparator.comparing(DutiesPage::kind).thenComparing(Duty::department))
                        .map(this::line)
                        .toList());
        model.addAttribute("types", DisputeType.values());
        model.addAttribute("departments", offices.departments());
        model.addAttribute("type", type);
        model.addAttribute("department", department);
        model.addAttribute("ended", ended != null);
        return "handling/duties";
    }

    private Line line(Duty duty) {
        return new Line(
                duty.entry(),
                kind(duty).label(),
                offices.nameOf(duty.department()),
                duty.basis(),
                duty.from().toString(),
                duty.to() == null ? null : duty.to().toString());
    }

    private static DisputeType kind(Duty duty) {
        return Arrays.stream(DisputeType.values())
                .filter(one -> one.name().equals(duty.disputeType()))
                .findFirst()
                .orElse(DisputeType.OTHER);
    }
}
