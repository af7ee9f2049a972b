package org.wuzhen.care.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wuzhen.access.Reveals;
import org.wuzhen.care.CareContacts;
import org.wuzhen.care.CareList;
import org.wuzhen.care.CareSight;
import org.wuzhen.care.Cared;
import org.wuzhen.care.Consent;
import org.wuzhen.care.Contact;
import org.wuzhen.care.Face;
import org.wuzhen.care.LeaveCause;
import org.wuzhen.care.Level;
import org.wuzhen.care.ListState;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.FormRejected;

/** One person of the list: masked, with the contacts so far; deciding on a proposal, levels, and leaving the list. */
@Controller
@RequestMapping("/care/{id:\\d+}")
class CarePersonPage {

    private final CareSight sight;
    private final CareList list;
    private final CareContacts contacts;
    private final CareLines lines;
    private final Directory directory;

    CarePersonPage(CareSight sight, CareList list, CareContacts contacts, CareLines lines, Directory directory) {
        this.sight = sight;
        this.list = list;
        this.contacts = contacts;
        this.lines = lines;
        this.directory = directory;
    }

    /** A masked value that may be looked at. */
    record Hidden(Reveals.Field field, String label, String masked) {}

    /** A contact as a line shows it. */
    record Course(String number, String due, String way, String outcome, String tone, String who, String followed) {}

    /** A level as a line shows it. */
    record Grade(String at, String level, String rule, boolean overridden, String who) {}

    @GetMapping
    String show(@PathVariable long id, Model model) {
        return page(theirs(id), Map.of(), List.of(), model);
    }

    @PostMapping("/accept")
    String accept(
            @PathVariable long id, @RequestParam Map<String, String> typed, Model model, RedirectAttributes done) {
        return act(id, typed, model, done, "已列入问诊名单。", (cared, entry) -> {
            var placing = entry.placing(null);
            entry.check();
            list.putOn(id, placing);
        });
    }

    @PostMapping("/decline")
    String decline(
            @PathVariable long id, @RequestParam Map<String, String> typed, Model model, RedirectAttributes done) {
        return act(id, typed, model, done, "不列入名单，提请时的个人信息已经删除。", (cared, entry) -> {
            String reason = entry.reason("declineReason", "不列入的理由");
            entry.check();
            list.decline(id, reason);
        });
    }

    @PostMapping("/level")
    String rate(@PathVariable long id, @RequestParam Map<String, String> typed, Model model, RedirectAttributes done) {
        return act(id, typed, model, done, "已调整。", (cared, entry) -> {
            var placing = entry.placing(cared.consent() == null ? Consent.DUTY : cared.consent());
            entry.check();
            list.rate(id, placing);
        });
    }

    @PostMapping("/leave")
    String leave(@PathVariable long id, @RequestParam Map<String, String> typed, Model model, RedirectAttributes done) {
        return act(id, typed, model, done, "已退出名单，记录已封存。", (cared, entry) -> {
            LeaveCause cause = entry.entry().choice("cause", "退出原因", LeaveCause.class);
            Integer years = entry.entry().whole("years", "封存年限");
            entry.entry().expect(years != null, "请选择“封存年限”。");
            String reason = entry.reason("leaveReason", "具体情况");
            entry.check();
            list.leave(id, cause, reason, years);
        });
    }

    @GetMapping("/reveal")
    String ask(@PathVariable long id, @RequestParam String field, Model model) {
        Cared cared = theirs(id);
        return ask(cared, known(cared, field), "", "", null, model);
    }

    @PostMapping("/reveal")
    String reveal(
            @PathVariable long id,
            @RequestParam String field,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String note,
            Model model) {
        Cared cared = theirs(id);
        Reveals.Field asked = known(cared, field);
        Reveals.Purpose what = Arrays.stream(Reveals.Purpose.values())
                .filter(one -> one.name().equals(purpose))
                .findFirst()
                .orElse(null);
        String problem = Reveals.problem(what, note);
        if (problem != null) {
            return ask(cared, asked, purpose, note, problem, model);
        }
        String clear = list.reveal(cared, asked, what, note.isBlank() ? null : note.strip());
        model.addAttribute("lines", clear.lines().toList());
        model.addAttribute("purpose", what.label());
        fill(cared, asked, model);
        return "care/revealed";
    }

    /** Something that is done to somebody on the list. */
    private interface Deed {
        void on(Cared cared, PlacingEntry entry);
    }

    private String act(
            long id, Map<String, String> typed, Model model, RedirectAttributes done, String words, Deed deed) {
        Cared cared = theirs(id);
        try {
            deed.on(cared, new PlacingEntry(typed));
        } catch (FormRejected refused) {
            return page(theirs(id), typed, refused.problems(), model);
        }
        done.addFlashAttribute("done", words);
        return "redirect:/care/" + id;
    }

    private String page(Cared cared, Map<String, String> typed, List<String> problems, Model model) {
        Face face = list.face(cared);
        model.addAttribute("line", lines.lines(List.of(cared)).get(0));
        model.addAttribute("cared", cared);
        model.addAttribute("hidden", hidden(cared, face));
        model.addAttribute("entered", who(cared.enteredBy()) + "，" + CareLines.MINUTE.format(cared.enteredAt()));
        model.addAttribute(
                "putOn",
                cared.putOnAt() == null ? null : who(cared.putOnBy()) + "，自" + CareLines.day(cared.putOnAt()) + "起");
        model.addAttribute(
                "left",
                cared.leftAt() == null ? null : who(cared.leftBy()) + "，" + CareLines.MINUTE.format(cared.leftAt()));
        List<Contact> past = contacts.of(cared);
        model.addAttribute("courses", past.stream().map(this::course).toList());
        model.addAttribute(
                "grades",
                list.ratings(cared.id()).stream()
                        .map(one -> new Grade(
                                CareLines.MINUTE.format(one.changedAt()),
                                one.level().label() + "，每" + one.everyDays() + "日一次",
                                one.ruleReason() + "（《问诊频次》" + one.ruleRow() + "，" + one.ruleBasis() + "）",
                                one.overridden(),
                                who(one.changedBy())))
                        .toList());
        Map<String, String> workers = new TreeMap<>();
        sight.workers(cared.centre(), cared.community()).forEach(one -> workers.put(one, who(one)));
        model.addAttribute("workers", workers);
        model.addAttribute("levels", Level.values());
        model.addAttribute("consents", Consent.values());
        model.addAttribute("causes", LeaveCause.values());
        model.addAttribute("years", CareList.KEPT_YEARS.stream().sorted().toList());
        model.addAttribute("on", cared.on());
        model.addAttribute("isProposed", cared.state() == ListState.PROPOSED);
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return "care/person";
    }

    private List<Hidden> hidden(Cared cared, Face face) {
        return List.of(
                        new Hidden(Reveals.Field.NAME, "姓名", face.name()),
                        new Hidden(Reveals.Field.ID_NUMBER, "证件号码", face.idNumber()),
                        new Hidden(Reveals.Field.PHONE, "电话", face.phone()),
                        new Hidden(Reveals.Field.ADDRESS, "住址", face.address()),
                        new Hidden(Reveals.Field.REPRESENTATIVE, "监护人", face.guardian()),
                        new Hidden(Reveals.Field.RECORD, "理由和问诊记录", "已加密保存"))
                .stream()
                .filter(one -> one.masked() != null && list.has(cared, one.field()))
                .toList();
    }

    private Course course(Contact one) {
        String followed = contacts.needs(one).stream()
                .map(need ->
                        directory.department(need.department()).orElseThrow().shortName() + "："
                                + (need.result() == null ? "待答复" : need.result().label()))
                .reduce("", (all, next) -> all.isEmpty() ? next : all + "；" + next);
        if (one.outcome() == org.wuzhen.care.Outcome.RISK) {
            followed = (one.riskMeasure() == null
                            ? "风险待主任研判"
                            : "风险研判：" + one.riskMeasure().label())
                    + (followed.isEmpty() ? "" : "；" + followed);
        }
        if (one.caseNumber() != null) {
            followed = "已登记为案件" + one.caseNumber() + (followed.isEmpty() ? "" : "；" + followed);
        }
        return new Course(
                one.number().value(),
                one.dueOn().toString(),
                one.way() == null ? "" : one.way().label(),
                one.outcome() != null
                        ? one.outcome().label()
                        : one.calledOff() ? "已取消" : one.missedAt() != null ? "逾期未办" : "待问诊",
                one.missedAt() != null ? "red" : one.outcome() == null ? "" : "green",
                one.doneBy() == null ? "" : who(one.doneBy()) + "，" + CareLines.MINUTE.format(one.doneAt()),
                followed);
    }

    private Reveals.Field known(Cared cared, String field) {
        return Arrays.stream(Reveals.Field.values())
                .filter(one -> one.name().equals(field) && list.has(cared, one))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String ask(Cared cared, Reveals.Field field, String purpose, String note, String problem, Model model) {
        model.addAttribute("purposes", Reveals.Purpose.values());
        model.addAttribute("chosen", purpose);
        model.addAttribute("note", note);
        model.addAttribute("problem", problem);
        fill(cared, field, model);
        return "care/reveal";
    }

    private void fill(Cared cared, Reveals.Field field, Model model) {
        model.addAttribute("id", cared.id());
        model.addAttribute("number", cared.number().value());
        model.addAttribute("field", field);
        model.addAttribute("name", list.face(cared).name());
    }

    private String who(String person) {
        return directory.nameOf(person);
    }

    private Cared theirs(long id) {
        try {
            Cared cared = list.of(id);
            if (sight.sees(cared)) {
                return cared;
            }
        } catch (NoSuchElementException unknown) {
            // the same answer as for one that is not theirs to see
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
