package org.wuzhen.department.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.DepartmentGateway;
import org.wuzhen.department.Enquiry;
import org.wuzhen.department.callback.Refusals;
import org.wuzhen.department.callback.RefusedLine;
import org.wuzhen.department.inbox.Quarantine;
import org.wuzhen.department.inbox.SetAside;

/** 未匹配消息: what departments sent and nobody could do anything with; tried again, attached by hand or closed. */
@Controller
@RequestMapping(UnmatchedPage.PATH)
class UnmatchedPage {

    static final String PATH = "/departments/unmatched";

    private static final int PAGE = 50;
    private static final int MOST_REFUSALS = 50;
    private static final Duration LATELY = Duration.ofDays(7);

    private final Quarantine quarantine;
    private final Refusals refusals;
    private final MessageKeepers keepers;
    private final DepartmentGateway gateway;
    private final ExchangeView view;
    private final CaseAccess access;
    private final Clock clock;

    UnmatchedPage(
            Quarantine quarantine,
            Refusals refusals,
            MessageKeepers keepers,
            DepartmentGateway gateway,
            ExchangeView view,
            CaseAccess access,
            Clock clock) {
        this.quarantine = quarantine;
        this.refusals = refusals;
        this.keepers = keepers;
        this.gateway = gateway;
        this.view = view;
        this.access = access;
        this.clock = clock;
    }

    /** A message as it is shown; the case is null where it is unknown or not for this person. */
    record Line(
            long id,
            String department,
            String what,
            String messageId,
            String problem,
            String details,
            int tries,
            String number,
            String receivedAt,
            String since) {}

    /** A refusal as it is shown. */
    record RefusalLine(String department, String key, String address, String problem, long times, String last) {}

    /** An enquiry to which a message may be attached. */
    record Choice(String requestId, String what, String asked, String state) {}

    @GetMapping
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        MessageKeepers.May may = keepers.require(MessageKeepers.May.LOOK);
        int shown = Math.min(Math.max(1, page), 10_000);
        List<SetAside> messages = quarantine.list(PAGE + 1, (shown - 1) * PAGE);
        model.addAttribute(
                "lines", messages.stream().limit(PAGE).map(this::line).toList());
        model.addAttribute("more", messages.size() > PAGE);
        model.addAttribute("page", shown);
        model.addAttribute("waiting", quarantine.load().waiting());
        model.addAttribute("may", may.name());
        model.addAttribute(
                "refused",
                refusals.since(clock.instant().minus(LATELY), MOST_REFUSALS).stream()
                        .map(this::refusal)
                        .toList());
        return "department/unmatched";
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, @RequestParam(defaultValue = "") String number, Model model) {
        MessageKeepers.May may = keepers.require(MessageKeepers.May.LOOK);
        return fill(known(id), may, number, null, "", model);
    }

    @PostMapping("/{id}/open")
    String open(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        MessageKeepers.May may = keepers.require(MessageKeepers.May.SETTLE);
        SetAside message = known(id);
        String problem = ExchangeView.wrong(reason);
        if (problem == null) {
            model.addAttribute("opened", quarantine.open(id, reason.strip()).orElseThrow(ExchangeView::gone));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        return fill(message, may, "", problem, reason, model);
    }

    @PostMapping("/{id}/again")
    String again(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes after) {
        MessageKeepers.May may = keepers.require(MessageKeepers.May.RETRY);
        SetAside message = known(id);
        String problem = ExchangeView.wrong(reason);
        if (problem != null) {
            return fill(message, may, "", problem, reason, model);
        }
        return done(quarantine.tryAgain(id, reason.strip()), "已重新处理，仍不能匹配的会再次出现在这里。", after);
    }

    @PostMapping("/{id}/attach")
    String attach(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String request,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes after) {
        MessageKeepers.May may = keepers.require(MessageKeepers.May.SETTLE);
        SetAside message = known(id);
        boolean offered = choices(message, number).stream()
                .anyMatch(choice -> choice.requestId().equals(request));
        String problem = offered ? ExchangeView.wrong(reason) : "请选择这条消息答复的是哪一项请求。";
        if (problem != null) {
            return fill(message, may, number, problem, reason, model);
        }
        return done(quarantine.attach(id, request, reason.strip()), "已对应到所选请求，正在处理；仍不能匹配的会再次出现在这里。", after);
    }

    @PostMapping("/{id}/close")
    String close(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes after) {
        MessageKeepers.May may = keepers.require(MessageKeepers.May.SETTLE);
        SetAside message = known(id);
        String problem = ExchangeView.wrong(reason);
        if (problem != null) {
            return fill(message, may, "", problem, reason, model);
        }
        return done(quarantine.dismiss(id, reason.strip()), "已关闭，消息仍然保存。", after);
    }

    private String fill(
            SetAside message, MessageKeepers.May may, String number, String problem, String reason, Model model) {
        model.addAttribute("m", line(message));
        model.addAttribute("may", may.name());
        model.addAttribute("problem", problem);
        model.addAttribute("reason", reason);
        model.addAttribute("number", number);
        if (may == MessageKeepers.May.SETTLE && !number.isBlank()) {
            model.addAttribute("choices", choices(message, number));
        }
        return "department/unmatched-message";
    }

    private List<Choice> choices(SetAside message, String number) {
        String typed = number.strip().toUpperCase(Locale.ROOT);
        if (!CaseNumber.fits(typed)) {
            return List.of();
        }
        return access.readable(List.of(CaseNumber.of(typed))).stream()
                .flatMap(readable -> gateway.of(readable).stream())
                .filter(enquiry -> enquiry.key().department().equals(message.department()))
                .map(this::choice)
                .toList();
    }

    private Choice choice(Enquiry enquiry) {
        return new Choice(
                enquiry.key().requestId(),
                view.title(enquiry),
                ExchangeView.moment(enquiry.askedAt()),
                enquiry.state().label());
    }

    private Line line(SetAside message) {
        boolean readable = message.number() != null
                && !access.readable(List.of(CaseNumber.of(message.number()))).isEmpty();
        return new Line(
                message.id(),
                view.department(message.department()),
                message.operation() == null ? "不能识别" : view.title(message.department(), message.operation()),
                message.messageId(),
                message.problem().label(),
                message.details(),
                message.tries(),
                readable ? message.number() : null,
                ExchangeView.moment(message.receivedAt()),
                ExchangeView.moment(message.since()));
    }

    private RefusalLine refusal(RefusedLine refused) {
        return new RefusalLine(
                refused.department().isEmpty() ? "不明" : view.department(refused.department()),
                refused.key(),
                refused.address().equals("*") ? "多个地址" : refused.address(),
                refused.problem(),
                refused.times(),
                ExchangeView.moment(refused.last()));
    }

    private static String done(boolean done, String words, RedirectAttributes after) {
        after.addFlashAttribute(done ? "done" : "problem", done ? words : "这条消息已经由别人处理。");
        return "redirect:" + PATH;
    }

    private SetAside known(long id) {
        return quarantine.find(id).orElseThrow(ExchangeView::gone);
    }
}
