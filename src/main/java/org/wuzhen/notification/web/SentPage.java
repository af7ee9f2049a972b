package org.wuzhen.notification.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.notification.Message;
import org.wuzhen.notification.MessageState;
import org.wuzhen.notification.Messages;

/** 已发消息: what parties were told by message about the cases that one may read, the newest first. */
@Controller
class SentPage {

    static final String PATH = "/messages/sent";

    private static final int PAGE = 50;

    private final MessageReaders readers;
    private final Messages messages;
    private final CaseAccess access;

    SentPage(MessageReaders readers, Messages messages, CaseAccess access) {
        this.readers = readers;
        this.messages = messages;
        this.access = access;
    }

    /** A message as the page shows it. */
    record Line(
            String at,
            String number,
            String step,
            String recipient,
            String phone,
            String body,
            String state,
            String tone,
            String why) {}

    @GetMapping(PATH)
    String show(
            @RequestParam(defaultValue = "") String state, @RequestParam(required = false) Long before, Model model) {
        if (!readers.mayReadSent()) {
            throw new AccessDeniedException("They read no cases of a centre");
        }
        List<Message> found = messages.toParties(access.visibleCentres(), asked(state), before, PAGE + 1);
        List<Message> page = found.subList(0, Math.min(PAGE, found.size()));
        Set<CaseNumber> readable = access.readable(
                page.stream().map(one -> CaseNumber.of(one.caseNumber())).collect(Collectors.toSet()));
        model.addAttribute(
                "lines",
                page.stream()
                        .filter(one -> readable.contains(CaseNumber.of(one.caseNumber())))
                        .map(SentPage::line)
                        .toList());
        model.addAttribute("next", found.size() > PAGE ? page.get(PAGE - 1).id() : null);
        model.addAttribute("first", before == null);
        model.addAttribute("state", state);
        model.addAttribute("states", MessageState.values());
        model.addAttribute("mine", readers.mayGetTheirs());
        return "notification/sent";
    }

    private static MessageState asked(String state) {
        return List.of(MessageState.values()).stream()
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    private static Line line(Message one) {
        return new Line(
                MyMessagesPage.minute(one.createdAt()),
                one.caseNumber(),
                one.step(),
                one.recipient(),
                one.phone(),
                one.body(),
                one.state().label(),
                tone(one.state()),
                one.why());
    }

    static String tone(MessageState state) {
        return switch (state) {
            case DELIVERED -> "green";
            case FAILED -> "red";
            case NOT_SENT -> "amber";
            default -> "";
        };
    }
}
