package org.wuzhen.handling.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.access.CaseOffers;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.deadline.WorkingCalendar;
import org.wuzhen.directory.Directory;
import org.wuzhen.handling.Dispatch;
import org.wuzhen.handling.How;
import org.wuzhen.handling.Matter;
import org.wuzhen.handling.Matters;
import org.wuzhen.handling.Offices;

/** 交办单 and 吹哨单 of a case, each on a sheet of its own, as they go to departments on paper. */
@Controller
class SlipsPage {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm", Locale.CHINA).withZone(WorkingCalendar.ZONE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA).withZone(WorkingCalendar.ZONE);

    private final CaseAccess access;
    private final CaseFiles cases;
    private final Matters matters;
    private final Offices offices;
    private final Directory directory;

    SlipsPage(CaseAccess access, CaseFiles cases, Matters matters, Offices offices, Directory directory) {
        this.access = access;
        this.cases = cases;
        this.matters = matters;
        this.offices = offices;
        this.directory = directory;
    }

    /** Offers the slips of a case that has any. */
    @Component
    static class Offers implements CaseOffers {

        private final CaseAccess access;
        private final Matters matters;

        Offers(CaseAccess access, Matters matters) {
            this.access = access;
            this.matters = matters;
        }

        @Override
        public List<Offer> offers(CaseFile file) {
            return !access.mayRead(file) || matters.of(file.number()).isEmpty()
                    ? List.of()
                    : List.of(new Offer("交办单、吹哨单", "/cases/" + file.number() + "/slips", "打印给承办部门的单子，盖章后送达"));
        }
    }

    /** A row of a slip; where the value is null it is written by hand. */
    record Row(String item, String value) {}

    /**
     * A slip.
     *
     * @param no null for slips from before they were numbered
     * @param on the day at its foot
     */
    record Slip(
            String title,
            String no,
            String office,
            String department,
            List<Row> rows,
            String note,
            List<Row> receipt,
            String on) {}

    @GetMapping("/cases/{number}/slips")
    String show(@PathVariable String number, @RequestParam(required = false) Long matter, Model model) {
        CaseFile file = access.requireReadable(number);
        List<Slip> slips = matters.of(file.number()).stream()
                .filter(one -> matter == null || one.id() == matter)
                .flatMap(one -> slips(file, one).stream())
                .toList();
        model.addAttribute("number", file.number().value());
        model.addAttribute("slips", slips);
        return "handling/slips";
    }

    private List<Slip> slips(CaseFile file, Matter matter) {
        List<Slip> slips = new ArrayList<>();
        if (matter.summoned()) {
            slips.add(summons(file, matter));
        }
        matters.dispatches(matter.id()).forEach(dispatch -> slips.add(slip(file, matter, dispatch)));
        return slips;
    }

    private Slip summons(CaseFile file, Matter matter) {
        String department = matters.dispatches(matter.id()).stream()
                .findFirst()
                .map(Dispatch::department)
                .orElse(matter.department());
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("吹哨单位", matter.body()));
        rows.add(new Row("召请部门", offices.nameOf(department)));
        rows.add(new Row("吹哨时间", MINUTE.format(matter.raisedAt())));
        rows.addAll(dispute(file));
        rows.add(new Row("办理要求", matter.demand()));
        rows.add(new Row("到场地点", matter.place() == null ? "未写明，请与吹哨单位联系" : matter.place()));
        rows.add(new Row("经办人", directory.nameOf(matter.raisedBy())));
        return new Slip(
                "吹哨单",
                matter.summonsNo(),
                directory.centre(file.centre()).name(),
                offices.nameOf(department),
                rows,
                "请在签收期限以内签收并派员到场。办结经核验以后，吹哨单位和报到部门互相评价。",
                List.of(new Row("报到人", null), new Row("报到时间", null), new Row("现场处置情况", null)),
                DAY.format(matter.raisedAt()));
    }

    private Slip slip(CaseFile file, Matter matter, Dispatch dispatch) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("承办部门", offices.nameOf(dispatch.department())));
        rows.add(new Row("来源", matter.summoned() ? matter.body() + "吹哨" : "中心派单"));
        rows.add(new Row(
                "派单时间",
                MINUTE.format(dispatch.at()) + "（第" + dispatch.round() + "次派单" + (dispatch.last() ? "，中心主任指定" : "")
                        + "）"));
        rows.addAll(dispute(file));
        rows.add(new Row("办理要求", matter.demand()));
        if (matter.place() != null) {
            rows.add(new Row("地点", matter.place()));
        }
        rows.add(new Row("签收期限", MINUTE.format(dispatch.signDue())));
        if (!dispatch.last()) {
            rows.add(new Row("退件期限", MINUTE.format(dispatch.returnUntil()) + (matter.complicated() ? "（复杂事项）" : "")));
        }
        boolean working = matter.dueAt() != null && matter.dispatches() == dispatch.round();
        rows.add(new Row("办理期限", working ? MINUTE.format(matter.dueAt()) : "自签收之日起计算，签收后由系统列明"));
        rows.add(new Row("经办人", directory.nameOf(dispatch.by())));
        return new Slip(
                "交办单",
                dispatch.slipNo(),
                directory.centre(file.centre()).name(),
                offices.nameOf(dispatch.department()),
                rows,
                dispatch.last()
                        ? "本次由中心主任指定办理，不得退件，请在签收期限以内签收。"
                        : "请在签收期限以内签收；不属本部门职责的，请在退件期限以内写明理由、依据和建议的承办单位退件。逾期未签收也未退件的，视为接受。",
                receipt(dispatch),
                DAY.format(dispatch.at()));
    }

    private List<Row> receipt(Dispatch dispatch) {
        if (dispatch.returnedAt() != null) {
            List<Row> rows = new ArrayList<>();
            rows.add(new Row("退件时间", MINUTE.format(dispatch.returnedAt())));
            rows.add(new Row("退件理由", dispatch.returnReason()));
            rows.add(new Row("退件依据", dispatch.returnBasis() == null ? "未写明" : dispatch.returnBasis()));
            if (dispatch.ruling() != null) {
                rows.add(new Row("裁定", dispatch.ruling().label()));
            }
            return rows;
        }
        Instant signed = dispatch.signedAt();
        return List.of(
                new Row("签收人", signed == null ? null : signer(dispatch)),
                new Row("签收时间", signed == null ? null : MINUTE.format(signed)));
    }

    private String signer(Dispatch dispatch) {
        return dispatch.signedHow() == How.SILENCE ? How.SILENCE.label() : offices.authorOf(dispatch.signedBy());
    }

    private List<Row> dispute(CaseFile file) {
        return List.of(
                new Row("案号", file.number().value()),
                new Row(
                        "纠纷类型",
                        file.disputeType().label()
                                + (file.risk() == null ? "" : "（" + file.risk().label() + "）")),
                new Row(
                        "当事人",
                        cases.parties(file.number()).stream()
                                .map(party -> party.side().label() + " " + party.maskedName())
                                .collect(Collectors.joining("；"))),
                new Row("事实经过", file.facts()));
    }
}
