package org.wuzhen.journey.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Party;
import org.wuzhen.notification.Message;
import org.wuzhen.notification.MessageState;
import org.wuzhen.notification.Messages;

/** 短信告知: what the parties of a case were told at each step, sending again, and parties that want no messages. */
@Controller
@RequestMapping("/cases/{number}/messages")
class MessagesPage {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final MessagesOffers offers;
    private final CaseAccess access;
    private final CaseFiles cases;
    private final Messages messages;

    MessagesPage(MessagesOffers offers, CaseAccess access, CaseFiles cases, Messages messages) {
        this.offers = offers;
        this.access = access;
        this.cases = cases;
        this.messages = messages;
    }

    /** A message as the page shows it. */
    record Line(
            long id,
            String at,
            String step,
            String whom,
            String body,
            String phone,
            String state,
            String tone,
            String why,
            boolean again) {}

    /** A party and whether it wants messages. */
    record Wish(long id, String whom, String phone, boolean refused) {}

    @GetMapping
    String show(@PathVariable String number, @RequestParam(required = false) String framed, Model model) {
        CaseFile file = theirs(number);
        List<Party> parties = cases.parties(file.number());
        Map<Long, Party> byId = parties.stream().collect(Collectors.toMap(Party::id, Function.identity()));
        Set<Long> refusals = messages.refusals(file.number());
        model.addAttribute("number", file.number().value());
        model.addAttribute("type", file.disputeType().label());
        model.addAttribute("stage", file.stage().label());
        model.addAttribute(
                "lines",
                messages.of(file.number()).stream()
                        .filter(one -> one.party() != null)
                        .map(one -> line(one, byId.get(one.party())))
                        .toList());
        model.addAttribute(
                "wishes",
                parties.stream()
                        .map(one -> new Wish(one.id(), whom(one), one.maskedPhone(), refusals.contains(one.id())))
                        .toList());
        model.addAttribute("framed", framed != null);
        return "journey/messages";
    }

    @PostMapping("/{message}/again")
    String again(
            @PathVariable String number,
            @PathVariable long message,
            @RequestParam(required = false) String framed,
            RedirectAttributes after) {
        CaseFile file = theirs(number);
        try {
            messages.again(file.number(), message);
        } catch (NoSuchElementException unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        after.addFlashAttribute("done", "已重新排队发送。");
        return back(file, framed);
    }

    @PostMapping("/parties/{party}")
    String wish(
            @PathVariable String number,
            @PathVariable long party,
            @RequestParam(defaultValue = "true") boolean refused,
            @RequestParam(required = false) String framed,
            RedirectAttributes after) {
        CaseFile file = theirs(number);
        Party whose = cases.parties(file.number()).stream()
                .filter(one -> one.id() == party)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        messages.refuse(file.number(), party, whose.side().label(), refused);
        after.addFlashAttribute("done", refused ? "已登记，今后不再发短信，各步骤请电话或者当面告知。" : "已登记，今后各步骤发短信告知。");
        return back(file, framed);
    }

    private static String back(CaseFile file, String framed) {
        return "redirect:/cases/" + file.number() + "/messages" + (framed == null ? "" : "?framed");
    }

    private static Line line(Message one, Party party) {
        boolean stuck = one.state() == MessageState.FAILED || one.state() == MessageState.NOT_SENT;
        return new Line(
                one.id(),
                minute(one.createdAt()),
                one.step(),
                party == null ? one.recipient() : whom(party),
                one.body(),
                one.phone(),
                one.state().label(),
                stuck ? "amber" : one.state() == MessageState.DELIVERED ? "green" : "",
                one.why(),
                stuck);
    }

    private static String whom(Party party) {
        return party.side().label() + " " + party.maskedName();
    }

    private static String minute(Instant at) {
        return MINUTE.format(at);
    }

    private CaseFile theirs(String number) {
        CaseFile file = access.requireReadable(number);
        if (!offers.maySeeTo(file)) {
            throw new AccessDeniedException("Not theirs to see to");
        }
        return file;
    }
}
