package org.wuzhen.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.sealing.Mask;
import org.wuzhen.sealing.PersonalNumber;
import org.wuzhen.sealing.PersonalNumber.Kind;
import org.wuzhen.sealing.Seal;
import org.wuzhen.sealing.Sealed;

/**
 * Notices ID numbers, mobile phones and bank cards that somebody typed into a narrative: the text goes on with a mark in
 * its place, {@code ⟦证件 120***********1234 #17⟧}, and the number itself is kept sealed beside it. The mark shows what
 * every page may show, so that nobody who passes the text on has to know of it.
 */
@Component
@Transactional
public class Narratives {

    private static final Pattern MARK = Pattern.compile("⟦\\S+ \\S+ #(\\d{1,18})⟧");
    /** A key of ours or a moment, whose parts may look like a phone: 18:14:15.123456789. */
    private static final Pattern REFERENCE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
            + "|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?(Z|[+-]\\d\\d:?\\d\\d)?");

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final int ADULT = 18;

    private final SealedTextMapper texts;
    private final Seal seal;
    private final Acts acts;
    private final Clock clock;

    Narratives(SealedTextMapper texts, Seal seal, Acts acts, Clock clock) {
        this.texts = texts;
        this.seal = seal;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * A text with marks in place of its numbers; the timeline says that something was noticed.
     *
     * @param number the case it is written to, or null while it is not yet registered
     * @param text null stays null
     */
    public String guarded(CaseNumber number, String text) {
        Notice notice = new Notice(number);
        String guarded = notice.text(text);
        notice.tell();
        return guarded;
    }

    /**
     * Has a text guarded and taken in one act of writing: when whoever takes it refuses, nothing of it is kept, and the
     * timeline does not say that it was.
     *
     * @param act guards and hands over; what it throws takes both back
     */
    public void together(Runnable act) {
        act.run();
    }

    /**
     * What was typed into a form, lists and rows included, with marks in place of the numbers in its texts.
     *
     * @param number as above
     * @param personal keys of the fields that are meant for such a number: they are sealed as a whole by their own way
     */
    public Map<String, Object> guarded(CaseNumber number, Map<String, Object> typed, Set<String> personal) {
        Notice notice = new Notice(number);
        Map<String, Object> guarded = notice.fields(typed, personal);
        notice.tell();
        return guarded;
    }

    /** A dispute that comes through the door, whichever it is. */
    NewCase guarded(NewCase dispute) {
        Notice notice = new Notice(null);
        return new NewCase(
                dispute.centre(),
                dispute.disputeType(),
                dispute.channel(),
                dispute.channelRef(),
                dispute.community(),
                notice.text(dispute.grid()),
                notice.text(dispute.place()),
                notice.text(dispute.facts()),
                notice.text(dispute.claims()),
                dispute.amount(),
                dispute.peopleCount(),
                dispute.marks(),
                dispute.requestAt(),
                dispute.parties().stream().map(notice::party).toList());
    }

    /** The texts of a party who is added to a case. */
    Party guarded(CaseNumber number, Party party) {
        Notice notice = new Notice(number);
        Party guarded = notice.party(party);
        notice.tell();
        return guarded;
    }

    /** Numbers noticed before the case had its own become the case's. */
    void adopt(CaseNumber number, NewCase dispute) {
        Set<Long> ids = Stream.concat(
                        Stream.of(dispute.grid(), dispute.place(), dispute.facts(), dispute.claims()),
                        dispute.parties().stream().flatMap(p -> Stream.of(p.name(), p.address(), p.representative())))
                .filter(Objects::nonNull)
                .flatMap(text -> MARK.matcher(text).results())
                .map(mark -> Long.valueOf(mark.group(1)))
                .collect(Collectors.toSet());
        if (!ids.isEmpty() && texts.adopt(number.value(), ids, acts.actor().userId()) > 0) {
            tell(number, texts.of(number.value()).stream().map(SealedText::kind).collect(Collectors.toSet()));
        }
    }

    /** The numbers of a case's narratives, in the order in which they were noticed. */
    @Transactional(readOnly = true)
    public List<SealedText> of(CaseNumber number) {
        return texts.of(number.value());
    }

    /** One of them; empty when it is not of this case. */
    @Transactional(readOnly = true)
    public Optional<SealedText> of(CaseNumber number, long id) {
        return of(number).stream().filter(text -> text.id() == id).findFirst();
    }

    /** A text with the numbers of this case in clear, for a paper that has to show them; whoever asks records it. */
    @Transactional(readOnly = true)
    public String opened(CaseNumber number, String text) {
        if (text == null || !MARK.matcher(text).find()) {
            return text;
        }
        Map<String, String> clear = of(number).stream()
                .collect(Collectors.toMap(
                        kept -> String.valueOf(kept.id()), kept -> kept.text().clear()));
        return MARK.matcher(text)
                .replaceAll(mark -> Matcher.quoteReplacement(clear.getOrDefault(mark.group(1), mark.group())));
    }

    /** A text as a page shows it: its marks in words, without the number by which the house finds what is sealed. */
    public static String shown(String text) {
        return text == null
                ? null
                : MARK.matcher(text)
                        .replaceAll(
                                mark -> Matcher.quoteReplacement(mark.group().replace(" #" + mark.group(1), "，已加密")));
    }

    private void tell(CaseNumber number, Set<Kind> kinds) {
        acts.record(
                "personal-number-sealed",
                number.value(),
                "已将正文中的"
                        + kinds.stream()
                                .sorted()
                                .map(Kind::label)
                                .map(label -> label + "号码")
                                .collect(Collectors.joining("、"))
                        + "加密保存");
    }

    /** One act of writing, in which the same number is noticed once. */
    private final class Notice {

        private final CaseNumber number;
        private final Map<String, Long> known = new HashMap<>();
        private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);

        Notice(CaseNumber number) {
            this.number = number;
        }

        String text(String text) {
            if (text == null || text.length() < 11 || REFERENCE.matcher(text).matches()) {
                return text;
            }
            List<PersonalNumber> numbers = PersonalNumber.in(text);
            if (numbers.isEmpty()) {
                return text;
            }
            StringBuilder guarded = new StringBuilder();
            int at = 0;
            for (PersonalNumber found : numbers) {
                guarded.append(text, at, found.start()).append(mark(found));
                at = found.end();
            }
            return guarded.append(text, at, text.length()).toString();
        }

        Map<String, Object> fields(Map<?, ?> typed, Set<String> personal) {
            Map<String, Object> guarded = new LinkedHashMap<>();
            typed.forEach((key, value) -> guarded.put(
                    String.valueOf(key), personal.contains(String.valueOf(key)) ? value : value(value, personal)));
            return guarded;
        }

        Party party(Party party) {
            return new Party(
                    party.id(),
                    party.side(),
                    party.kind(),
                    text(party.name()),
                    party.gender(),
                    party.birthDate(),
                    party.idNumber(),
                    party.phone(),
                    text(party.address()),
                    party.minor(),
                    text(party.representative()));
        }

        void tell() {
            if (number != null && !kinds.isEmpty()) {
                Narratives.this.tell(number, kinds);
            }
        }

        private Object value(Object value, Set<String> personal) {
            if (value instanceof String text) {
                return text(text);
            }
            if (value instanceof Map<?, ?> row) {
                return fields(row, personal);
            }
            if (value instanceof List<?> list) {
                List<Object> guarded = new ArrayList<>();
                list.forEach(element -> guarded.add(value(element, personal)));
                return guarded;
            }
            return value;
        }

        private String mark(PersonalNumber found) {
            LocalDate today = clock.instant().atZone(OFFICE).toLocalDate();
            boolean minor =
                    found.birth() != null && found.birth().plusYears(ADULT).isAfter(today);
            long id = known.computeIfAbsent(found.number(), n -> kept(found, minor));
            String masked = Mask.number(Sealed.of(found.number()), minor);
            return "⟦" + found.kind().label() + " " + masked + " #" + id + "⟧";
        }

        private long kept(PersonalNumber found, boolean minor) {
            Long before = number == null ? null : texts.find(number.value(), seal.fingerprints(found.number()));
            if (before != null) {
                return before;
            }
            kinds.add(found.kind());
            return texts.insert(
                    number == null ? null : number.value(),
                    found.kind(),
                    Sealed.of(found.number()),
                    seal.fingerprint(found.number()),
                    minor,
                    acts.actor().userId(),
                    clock.instant());
        }
    }
}
