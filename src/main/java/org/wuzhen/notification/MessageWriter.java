package org.wuzhen.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wuzhen.act.Act;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Directory;
import org.wuzhen.notification.store.NotificationMapper;

/** Writes the messages of an act in its transaction: what is not committed tells nobody, and what is committed is not forgotten. */
@Component
class MessageWriter {

    private final Templates templates;
    private final Addressees addressees;
    private final CentrePhones phones;
    private final Directory directory;
    private final NotificationMapper store;
    private final Clock clock;

    MessageWriter(
            Templates templates,
            Addressees addressees,
            CentrePhones phones,
            Directory directory,
            NotificationMapper store,
            Clock clock) {
        this.templates = templates;
        this.addressees = addressees;
        this.phones = phones;
        this.directory = directory;
        this.store = store;
        this.clock = clock;
    }

    @EventListener
    void on(Act act) {
        List<Template> texts = templates.of(act.kind());
        if (texts.isEmpty() || !CaseNumber.fits(act.caseNumber())) {
            return;
        }
        CaseNumber number = CaseNumber.of(act.caseNumber());
        Optional<String> centre = addressees.centre(number);
        if (centre.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<String, String> values = values(act, centre.get());
        for (Template text : texts) {
            String body = Wording.of(text.body(), values);
            if (text.recipient().parties()) {
                for (Addressees.Party party : addressees.parties(number)) {
                    if (meant(text, act, party)) {
                        store.toParty(number.value(), centre.get(), text, party.id(), party.label(), body, now);
                    }
                }
            } else {
                person(text, act, number)
                        .filter(person -> directory.person(person).isPresent())
                        .ifPresent(person -> store.toStaff(
                                number.value(),
                                centre.get(),
                                text,
                                person,
                                text.recipient().label(),
                                body,
                                now));
            }
        }
    }

    private static boolean meant(Template text, Act act, Addressees.Party party) {
        return switch (text.recipient()) {
            case APPLICANT, RESPONDENT -> party.side().equals(text.recipient().name());
            case NAMED_SIDE -> {
                String side = act.details().get(text.detail());
                yield side == null || !Sides.NAMES.contains(side) || side.equals(party.side());
            }
            default -> true;
        };
    }

    private Optional<String> person(Template text, Act act, CaseNumber number) {
        return text.recipient() == Recipient.HANDLER
                ? addressees.handler(number)
                : Optional.ofNullable(act.details().get(text.detail()));
    }

    private Map<String, String> values(Act act, String centre) {
        Map<String, String> values = new HashMap<>();
        values.put(Wording.NUMBER, act.caseNumber());
        values.put(Wording.CENTRE, directory.centre(centre).name());
        values.put(
                Wording.ASK,
                phones.of(centre).map(phone -> "咨询电话：" + phone + "。").orElse("请到中心窗口咨询。"));
        values.put(Wording.ACT, act.summary());
        return values;
    }

    /** The sides of a dispute as an act names them. */
    private static final class Sides {
        private static final List<String> NAMES = List.of("APPLICANT", "RESPONDENT", "THIRD");
    }
}
