package org.wuzhen.department.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wuzhen.department.Enquiry;
import org.wuzhen.department.EnquiryState;
import org.wuzhen.department.Exchange;
import org.wuzhen.department.Exchange.LineState;
import org.wuzhen.department.WireName;

/** What an operator does about a line or an enquiry: told what follows, and done with a reason and a yes. */
@Controller
class HealthActs {

    private static final String LINE = HealthPage.PATH + "/{department}";
    private static final String ENQUIRY = "/departments/enquiries/{request}";

    private final Exchange exchange;
    private final ExchangeView view;
    private final ExchangeKeepers keepers;

    HealthActs(Exchange exchange, ExchangeView view, ExchangeKeepers keepers) {
        this.exchange = exchange;
        this.view = view;
        this.keepers = keepers;
    }

    /**
     * What somebody is about to do.
     *
     * @param back where to go afterwards
     * @param deed is handed the reason
     */
    record Deed(
            String label,
            String of,
            String action,
            String back,
            List<String> follows,
            String done,
            Consumer<String> deed) {}

    /** What somebody gave for it; a box that is not ticked is not sent. */
    record Given(String reason, Boolean confirmed) {

        static final Given NOTHING = new Given("", false);

        Given {
            reason = reason == null ? "" : reason;
            confirmed = confirmed != null && confirmed;
        }

        String wrong() {
            String wrong = ExchangeView.wrong(reason);
            return wrong == null && !confirmed ? "请勾选确认。" : wrong;
        }
    }

    @GetMapping(LINE + "/pause")
    String pause(@PathVariable String department, Model model) {
        return ask(pausing(department), null, Given.NOTHING, model);
    }

    @PostMapping(LINE + "/pause")
    String pause(@PathVariable String department, Given given, Model model, RedirectAttributes after) {
        return act(pausing(department), given, model, after);
    }

    @GetMapping(LINE + "/resume")
    String resume(@PathVariable String department, Model model) {
        return ask(resuming(department), null, Given.NOTHING, model);
    }

    @PostMapping(LINE + "/resume")
    String resume(@PathVariable String department, Given given, Model model, RedirectAttributes after) {
        return act(resuming(department), given, model, after);
    }

    @GetMapping(ENQUIRY + "/resend")
    String resend(@PathVariable String request, Model model) {
        return ask(resending(request), null, Given.NOTHING, model);
    }

    @PostMapping(ENQUIRY + "/resend")
    String resend(@PathVariable String request, Given given, Model model, RedirectAttributes after) {
        return act(resending(request), given, model, after);
    }

    @GetMapping(ENQUIRY + "/hand")
    String hand(@PathVariable String request, Model model) {
        return ask(handing(request), null, Given.NOTHING, model);
    }

    @PostMapping(ENQUIRY + "/hand")
    String hand(@PathVariable String request, Given given, Model model, RedirectAttributes after) {
        return act(handing(request), given, model, after);
    }

    private Deed pausing(String department) {
        LineState line = running(department);
        return deed(
                "暂停发送",
                line,
                "pause",
                List.of("不再向" + line.name() + "发送，正在途中的不受影响。", "新的请求排队等待，案件照常办理；恢复后自动发出。", "逾期未答复的，自动转人工电话或者公函办理。"),
                "已暂停向" + line.name() + "发送。",
                reason -> exchange.pause(line.department(), reason));
    }

    private Deed resuming(String department) {
        LineState line = running(department);
        return deed(
                "恢复发送",
                line,
                "resume",
                List.of("排队的" + (line.pending() + line.sent()) + "项请求立即按先后次序发出。"),
                "已恢复向" + line.name() + "发送，排队的请求正在发出。",
                reason -> exchange.resume(line.department(), reason));
    }

    private Deed resending(String request) {
        Enquiry enquiry = settled(request);
        List<String> follows = new ArrayList<>(List.of("用原来的请求编号再发送一次，对方能识别重复的，不会重复办理。", "对方可能已经收到又不能识别重复的，系统不予重发。"));
        if (enquiry.state() == EnquiryState.MANUAL) {
            follows.add(0, "本请求已转人工：请先与承办人核实尚未以电话、公函办理；已经办理的不要重发，请承办人登记结果。");
        }
        return deed("重发", enquiry, "resend", follows, "已安排重发。", reason -> exchange.resend(request, reason));
    }

    private Deed handing(String request) {
        return deed(
                "转人工",
                settled(request),
                "hand",
                List.of("系统不再自动发送，由派驻干部或者中心主任电话、公函办理，并登记结果。", "部门系统的答复先到的，仍然算数；后到的，与人工结果一并显示。"),
                "已转人工，由派驻干部电话或者公函办理。",
                reason -> exchange.handToPeople(request, reason));
    }

    /** A line that this person may hold and let go. */
    private LineState running(String department) {
        keepers.require(ExchangeKeepers.May.RUN);
        return view.line(department);
    }

    /** An enquiry about which this person may decide. */
    private Enquiry settled(String request) {
        keepers.require(ExchangeKeepers.May.SETTLE);
        return view.enquiry(request);
    }

    private static Deed deed(
            String label, LineState line, String act, List<String> follows, String done, Consumer<String> deed) {
        String path = HealthPage.PATH + "/" + WireName.of(line.department());
        return new Deed(label, line.name(), path + "/" + act, path, follows, done, deed);
    }

    private Deed deed(
            String label, Enquiry enquiry, String act, List<String> follows, String done, Consumer<String> deed) {
        String path = "/departments/enquiries/" + enquiry.key().requestId();
        return new Deed(label, view.title(enquiry), path + "/" + act, path, follows, done, deed);
    }

    private static String ask(Deed deed, String problem, Given given, Model model) {
        model.addAttribute("deed", deed);
        model.addAttribute("problem", problem);
        model.addAttribute("reason", given.reason());
        model.addAttribute("confirmed", given.confirmed());
        return "department/health-act";
    }

    private static String act(Deed deed, Given given, Model model, RedirectAttributes after) {
        String problem = given.wrong();
        if (problem == null) {
            try {
                deed.deed().accept(given.reason().strip());
            } catch (Exchange.ActRefused refused) {
                problem = refused.getMessage();
            }
        }
        if (problem != null) {
            return ask(deed, problem, given, model);
        }
        after.addFlashAttribute("done", deed.done());
        return "redirect:" + deed.back();
    }
}
