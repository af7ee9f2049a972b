package org.wuzhen.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wuzhen.department.Payload;
import org.wuzhen.department.Reply;
import org.wuzhen.department.ReplyStatus;
import org.wuzhen.department.court.DuplicateSuit;
import org.wuzhen.department.court.DuplicateSuit.Answer.Suit;
import org.wuzhen.department.petition.DuplicatePetition;
import org.wuzhen.department.petition.DuplicatePetition.Answer.Petition;
import org.wuzhen.department.psb.IdentityCheck;

/**
 * What a department's answer says to the office.
 *
 * @param elsewhere what it would have the clerk answer to the negative list, or null
 * @param settlement likewise
 * @param found what was found, or null
 */
record CheckAnswer(CheckResult result, AcceptedElsewhere elsewhere, FinalSettlement settlement, String found) {

    /** Less alike than this, in per cent, is another matter. */
    private static final int ALIKE = 60;

    private static final int LONGEST = 900;

    private static final CheckAnswer UNKNOWN = of(CheckResult.UNKNOWN);
    private static final CheckAnswer NONE = of(CheckResult.NONE);

    /** Reads what the department answered, or what a person learned in its place. */
    static CheckAnswer read(CheckKind kind, Reply reply) {
        if (reply.status() == ReplyStatus.NOT_FOUND) {
            return kind == CheckKind.IDENTITY ? UNKNOWN : NONE;
        }
        if (reply.status() != ReplyStatus.OK) {
            return UNKNOWN;
        }
        return switch (kind) {
            case IDENTITY -> identity(reply.payload());
            case SUIT -> suit(reply.payload());
            case PETITION -> petition(reply.payload());
        };
    }

    private static CheckAnswer identity(Payload payload) {
        IdentityCheck.Answer.Match match =
                payload.as(IdentityCheck.Answer.class).match();
        if (match == null) {
            return UNKNOWN;
        }
        return switch (match) {
            case MATCH -> of(CheckResult.MATCHES);
            case NO_MATCH -> of(CheckResult.DIFFERS);
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** A suit that was taken back bars nothing; one that is decided is final, any other is before the court. */
    private static CheckAnswer suit(Payload payload) {
        if (!payload.json().has("found")) {
            return UNKNOWN;
        }
        DuplicateSuit.Answer answer = payload.as(DuplicateSuit.Answer.class);
        List<Suit> suits = answer.suits() == null
                ? List.of()
                : answer.suits().stream()
                        .filter(suit -> suit.state() != Suit.State.WITHDRAWN)
                        .toList();
        boolean onlyTold =
                answer.found() && (answer.suits() == null || answer.suits().isEmpty());
        if (!onlyTold && suits.isEmpty()) {
            return NONE;
        }
        boolean pending = onlyTold || suits.stream().anyMatch(suit -> suit.state() != Suit.State.DECIDED);
        boolean decided = suits.stream().anyMatch(suit -> suit.state() == Suit.State.DECIDED);
        return new CheckAnswer(
                CheckResult.FOUND,
                pending ? AcceptedElsewhere.COURT : null,
                decided ? FinalSettlement.JUDGMENT : null,
                lines(suits.stream()
                        .map(suit -> joined(
                                suit.courtCaseNo(),
                                suit.court(),
                                suit.cause(),
                                day(suit.filedOn(), "立案"),
                                suit.state() == null ? null : suit.state().label()))));
    }

    private static CheckAnswer petition(Payload payload) {
        if (!payload.json().has("found")) {
            return UNKNOWN;
        }
        DuplicatePetition.Answer answer = payload.as(DuplicatePetition.Answer.class);
        List<Petition> petitions = answer.petitions() == null
                ? List.of()
                : answer.petitions().stream()
                        .filter(petition -> petition.likeness() >= ALIKE)
                        .toList();
        boolean onlyTold = answer.found()
                && (answer.petitions() == null || answer.petitions().isEmpty());
        if (!onlyTold && petitions.isEmpty()) {
            return NONE;
        }
        boolean ended = petitions.stream().anyMatch(petition -> petition.statusLaw() == Petition.StatusLaw.ENDED);
        return new CheckAnswer(
                CheckResult.FOUND,
                null,
                ended ? FinalSettlement.PETITION_ENDED : null,
                lines(petitions.stream()
                        .map(petition -> joined(
                                petition.petitionNo(),
                                petition.handledBy(),
                                day(petition.registeredOn(), "登记"),
                                petition.statusLaw() == null
                                        ? null
                                        : petition.statusLaw().label(),
                                "相似度" + petition.likeness() + "%"))));
    }

    private static CheckAnswer of(CheckResult result) {
        return new CheckAnswer(result, null, null, null);
    }

    private static String day(LocalDate day, String what) {
        return day == null ? null : day + what;
    }

    private static String lines(Stream<String> lines) {
        String text = lines.collect(Collectors.joining("；"));
        return text.isEmpty() ? null : text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "……";
    }

    private static String joined(String... parts) {
        List<String> said = new ArrayList<>();
        for (String part : parts) {
            if (part != null && !part.isBlank()) {
                said.add(part);
            }
        }
        return String.join("，", said);
    }

    /** Without what was found: that reaches no log. */
    @Override
    public String toString() {
        return "CheckAnswer[" + result + "]";
    }
}
