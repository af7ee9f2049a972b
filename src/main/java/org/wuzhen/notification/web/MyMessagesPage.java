package org.wuzhen.notification.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.notification.Message;
import org.wuzhen.notification.Messages;

/** 消息: what the person logged in was told, unread first. */
@Controller
@RequestMapping(MyMessagesPage.PATH)
class MyMessagesPage {

    static final String PATH = "/messages";

    static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private static final int MOST = 100;

    private final MessageReaders readers;
    private final Messages messages;
    private final CaseAccess access;

    MyMessagesPage(MessageReaders readers, Messages messages, CaseAccess access) {
        this.readers = readers;
        this.messages = messages;
        this.access = access;
    }

    /**
     * A message as the page shows it.
     *
     * @param readable whether they may open the case
     */
    record Line(long id, String at, String step, String body, String number, boolean readable, boolean unread) {}

    @GetMapping
    String show(Model model) {
        List<Message> theirs = messages.to(theirs(), MOST);
        Set<CaseNumber> readable = access.readable(
                theirs.stream().map(one -> CaseNumber.of(one.caseNumber())).collect(Collectors.toSet()));
        model.addAttribute(
                "lines",
                theirs.stream()
                        .map(one -> new Line(
                                one.id(),
                                minute(one.createdAt()),
                                one.step(),
                                one.body(),
                                one.caseNumber(),
                                readable.contains(CaseNumber.of(one.caseNumber())),
                                one.readAt() == null))
                        .toList());
        model.addAttribute("unread", messages.unread(readers.me()));
        model.addAttribute("sent", readers.mayReadSent());
        return "notification/mine";
    }

    /** One of theirs, or all, is read. */
    @PostMapping("/read")
    String read(@RequestParam(required = false) Long message) {
        theirs();
        messages.read(message);
        return "redirect:" + PATH;
    }

    static String minute(Instant at) {
        return at == null ? null : MINUTE.format(at);
    }

    private String theirs() {
        if (!readers.mayGetTheirs()) {
            throw new AccessDeniedException("Nobody sends them messages");
        }
        return readers.me();
    }
}
