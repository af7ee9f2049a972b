package org.wuzhen.intake;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.ResidentId;
import org.wuzhen.department.EnquiryKey;
import org.wuzhen.department.NewEnquiry;
import org.wuzhen.department.Operation;
import org.wuzhen.department.court.DuplicateSuit;
import org.wuzhen.department.court.PartyByName;
import org.wuzhen.department.petition.DuplicatePetition;
import org.wuzhen.department.psb.IdentityCheck;
import org.wuzhen.department.wire.PartyKind;
import org.wuzhen.department.wire.Side;
import org.wuzhen.directory.Centre;

/**
 * What departments are asked about a registered dispute: only what the check needs, of nobody under age, and nobody's name
 * where somebody fears for safety at home. The narrative stays in the house; the dispute is named by its type.
 */
final class CheckQuestions {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final String PURPOSE = "intake-check";

    /** At most so many speak for a petition (信访工作条例 art. 20). */
    private static final int REPRESENTATIVES = 5;

    /** So many parties the contract takes. */
    private static final int PARTIES = 20;

    /** Claims of most kinds lapse then (民法典 art. 188). */
    private static final int YEARS = 3;

    private final CaseFile file;
    private final List<Party> parties;
    private final Centre centre;
    private final IntakeProperties.Checks settings;

    CheckQuestions(CaseFile file, List<Party> parties, Centre centre, IntakeProperties.Checks settings) {
        this.file = file;
        this.parties = parties;
        this.centre = centre;
        this.settings = settings;
    }

    /**
     * One question.
     *
     * @param party id of the party whom it concerns, or null
     */
    record Question(CheckKind kind, Long party, NewEnquiry<?> enquiry) {}

    List<Question> all() {
        return Stream.of(identities(), suits(), petitions())
                .flatMap(List::stream)
                .toList();
    }

    /** Each person once, however often the person stands in the register. */
    private List<Question> identities() {
        if (!settings.identity()) {
            return List.of();
        }
        Set<IdentityCheck> seen = new HashSet<>();
        List<Question> questions = new ArrayList<>();
        for (Party party : parties) {
            if (party.kind() == Party.Kind.PERSON && !party.minor() && party.idNumber() != null) {
                ResidentId.read(party.idNumber().clear())
                        .map(id -> new IdentityCheck(party.name(), id.value()))
                        .filter(seen::add)
                        .ifPresent(check -> questions.add(question(
                                CheckKind.IDENTITY,
                                party.id(),
                                questions.size() + 1,
                                IdentityCheck.OPERATION,
                                check,
                                "《个人信息保护法》第十三条第一款第三项、第三十四条；《天津市矛盾纠纷多元化解条例》")));
            }
        }
        return questions;
    }

    /** What the court itself sent is not asked of the court. */
    private List<Question> suits() {
        if (!settings.suit() || atRisk() || file.channel() == Channel.COURT) {
            return List.of();
        }
        List<PartyByName> named = parties.stream()
                .filter(party -> !party.minor())
                .limit(PARTIES)
                .map(CheckQuestions::byName)
                .toList();
        if (Stream.of(Side.APPLICANT, Side.RESPONDENT)
                .anyMatch(side -> named.stream().noneMatch(party -> party.side() == side))) {
            return List.of();
        }
        return List.of(question(
                CheckKind.SUIT,
                null,
                1,
                DuplicateSuit.OPERATION,
                new DuplicateSuit(named, file.disputeType().name(), matter(), since()),
                "《人民调解工作若干规定》"));
    }

    private List<Question> petitions() {
        if (!settings.petition() || atRisk() || file.channel() == Channel.PETITION) {
            return List.of();
        }
        List<Question> questions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        parties.stream()
                .filter(party -> party.side() == Party.Side.APPLICANT
                        && party.kind() == Party.Kind.PERSON
                        && !party.minor()
                        && seen.add(party.name()))
                .limit(REPRESENTATIVES)
                .forEach(party -> questions.add(question(
                        CheckKind.PETITION,
                        party.id(),
                        questions.size() + 1,
                        DuplicatePetition.OPERATION,
                        new DuplicatePetition(null, party.name(), matter(), settings.area(), since()),
                        "《信访工作条例》第十九条")));
        return questions;
    }

    private boolean atRisk() {
        return file.markSet().contains(Mark.DOMESTIC_VIOLENCE);
    }

    private String matter() {
        return file.disputeType().label() + "纠纷";
    }

    private LocalDate since() {
        return LocalDate.ofInstant(file.registeredAt(), OFFICE).minusYears(YEARS);
    }

    private static PartyByName byName(Party party) {
        boolean person = party.kind() == Party.Kind.PERSON;
        return new PartyByName(
                Side.valueOf(party.side().name()),
                person ? PartyKind.PERSON : PartyKind.ORGANISATION,
                party.name(),
                person ? party.birthDate() : null);
    }

    private <Q> Question question(
            CheckKind kind, Long party, int round, Operation<Q, ?> operation, Q payload, String legalBasis) {
        return new Question(
                kind,
                party,
                new NewEnquiry<>(
                        new EnquiryKey(file.number(), IntakeProcess.ASK_CHECKS, round, kind.department()),
                        operation,
                        Objects.requireNonNull(payload),
                        PURPOSE,
                        legalBasis,
                        settings.area() + "-" + centre.code() + " " + centre.name(),
                        null,
                        false,
                        true));
    }
}
