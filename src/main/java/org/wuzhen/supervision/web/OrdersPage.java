package org.wuzhen.supervision.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.Narratives;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.supervision.Colour;
import org.wuzhen.supervision.Order;
import org.wuzhen.supervision.Orders;
import org.wuzhen.supervision.Responsible;

/** 督办单: those of a case, a further one by hand, and each as a paper. */
@Controller
@RequestMapping("/cases/{number}/supervise")
class OrdersPage {

    private static final int LONGEST = 1000;

    private final OrderOffers offers;
    private final CaseAccess access;
    private final Orders orders;
    private final Directory directory;
    private final Narratives narratives;
    private final Clock clock;

    OrdersPage(
            OrderOffers offers,
            CaseAccess access,
            Orders orders,
            Directory directory,
            Narratives narratives,
            Clock clock) {
        this.offers = offers;
        this.access = access;
        this.orders = orders;
        this.directory = directory;
        this.narratives = narratives;
        this.clock = clock;
    }

    /** A step in the course of an order. */
    record Step(String at, String what, String words, String who) {}

    /** Whom one may choose. */
    record Choice(int index, String label) {}

    @GetMapping
    String show(@PathVariable String number, @RequestParam(required = false) String framed, Model model) {
        return page(theirs(number), Map.of(), List.of(), framed != null, model);
    }

    @PostMapping
    String order(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) String framed,
            Model model,
            RedirectAttributes after) {
        CaseFile file = theirs(number);
        FormEntry entry = new FormEntry(file.number(), null, new HashMap<>(typed));
        try {
            if (!offers.open(file)) {
                throw new FormRejected("案件已经归档，不能督办。");
            }
            Integer unit = entry.whole("unit", "被督办单位");
            Colour colour = entry.choiceOrNull("colour", "颜色", Colour.class);
            String demand = entry.required("demand", "督办要求");
            String reason = colour == null ? entry.text("reason") : entry.required("reason", "指定颜色的理由");
            entry.expect(unit != null, "请选择被督办单位。");
            entry.expect(demand == null || demand.length() <= LONGEST, "“督办要求”请控制在" + LONGEST + "字以内。");
            entry.expect(reason == null || reason.length() <= LONGEST, "“指定颜色的理由”请控制在" + LONGEST + "字以内。");
            entry.check();
            narratives.together(() -> orders.order(
                    file.number(),
                    unit,
                    narratives.guarded(file.number(), demand),
                    colour,
                    reason == null ? null : narratives.guarded(file.number(), reason)));
        } catch (FormRejected refused) {
            return page(file, typed, refused.problems(), framed != null, model);
        }
        after.addFlashAttribute("done", "督办单已经发出，承办岗位的待办中已有答复任务。");
        return "redirect:/cases/" + file.number() + "/supervise" + (framed == null ? "" : "?framed");
    }

    @GetMapping("/{order}")
    String paper(@PathVariable String number, @PathVariable long order, Model model) {
        CaseFile file = access.requireReadable(number);
        Order shown = orders.order(file.number(), order)
                .filter(one -> one.number() != null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("number", file.number().value());
        model.addAttribute("type", file.disputeType().label());
        model.addAttribute("centre", directory.centre(file.centre()).name());
        model.addAttribute("order", shown);
        model.addAttribute("line", OrderLine.of(shown, clock.instant()));
        model.addAttribute("issued", OrderLine.minute(shown.issuedAt()));
        model.addAttribute("matterDue", OrderLine.minute(shown.matterDue()));
        model.addAttribute("by", shown.openedBy().equals("system") ? "系统按期限自动提起" : directory.nameOf(shown.openedBy()));
        model.addAttribute(
                "steps",
                orders.entries(order).stream()
                        .map(entry -> new Step(
                                OrderLine.minute(entry.at()),
                                entry.kind().label(),
                                entry.whom() == null ? entry.words() : entry.whom() + "：" + entry.words(),
                                entry.author().equals("system") ? "系统" : directory.nameOf(entry.author())))
                        .toList());
        return "supervision/order";
    }

    private String page(CaseFile file, Map<String, String> typed, List<String> problems, boolean framed, Model model) {
        List<Responsible> choices = orders.choices(file.number());
        List<Choice> shown = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            Responsible one = choices.get(i);
            String holder = one.person() == null ? "" : "，承办人" + directory.nameOf(one.person());
            shown.add(new Choice(i, one.unit() + (one.task() == null ? "（本案办理" : "（" + one.task()) + holder + "）"));
        }
        model.addAttribute("number", file.number().value());
        model.addAttribute("type", file.disputeType().label());
        model.addAttribute("stage", file.stage().label());
        model.addAttribute("canOrder", offers.open(file));
        model.addAttribute(
                "lines",
                orders.of(file.number()).stream()
                        .filter(order -> order.number() != null)
                        .map(order -> OrderLine.of(order, clock.instant()))
                        .toList());
        model.addAttribute("choices", shown);
        model.addAttribute("colours", Colour.values());
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("framed", framed);
        return "supervision/orders";
    }

    private CaseFile theirs(String number) {
        CaseFile file = access.requireReadable(number);
        if (!offers.mayOrder(file)) {
            throw new AccessDeniedException("Not theirs to order");
        }
        return file;
    }
}
