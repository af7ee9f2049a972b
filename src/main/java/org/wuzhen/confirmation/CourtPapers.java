package org.wuzhen.confirmation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.casefile.AgreementInForce;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.confirmation.store.ConfirmationMapper;
import org.wuzhen.department.court.ConfirmationApplication;
import org.wuzhen.department.court.ConfirmationParty;
import org.wuzhen.department.court.ConfirmationSupplement;
import org.wuzhen.department.court.ConfirmationWithdrawal;
import org.wuzhen.department.court.Obligation;
import org.wuzhen.department.wire.FileRef;
import org.wuzhen.department.wire.PartyKind;
import org.wuzhen.department.wire.Side;
import org.wuzhen.department.wire.Yuan;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;

/** What goes to the court about a confirmation, field by field as its contract lists it. */
@Component
@Transactional(readOnly = true)
class CourtPapers {

    static final String PURPOSE = "confirmation";
    static final String LEGAL_BASIS = "《人民调解法》第三十三条；《民事诉讼法》第二百零五条";

    private static final String AREA = "120116-";
    private static final int LONGEST = 8000;

    private final Confirmation confirmation;
    private final ConfirmationMapper files;
    private final CaseFiles cases;
    private final Directory directory;

    CourtPapers(Confirmation confirmation, ConfirmationMapper files, CaseFiles cases, Directory directory) {
        this.confirmation = confirmation;
        this.files = files;
        this.cases = cases;
        this.directory = directory;
    }

    /** Who asks, in words. */
    String requester(CaseNumber number) {
        Centre centre = centre(number);
        return AREA + centre.code() + " " + centre.name();
    }

    ConfirmationApplication application(CaseNumber number) {
        ConfirmationFile file = confirmation.of(number);
        AgreementInForce agreement = confirmation.agreement(number);
        CaseFile dispute = cases.get(number);
        List<Party> parties = cases.parties(number);
        Map<Long, Delivery> deliveries =
                files.deliveries(file.id()).stream().collect(Collectors.toMap(Delivery::party, delivery -> delivery));
        Centre centre = centre(number);
        String proof =
                centre.committee() + "证明：本案由本委员会主持调解，于" + agreement.effectiveOn() + "达成" + agreement.number() + "调解协议。";
        FileRef proofRef = OwnPapers.of(fileNo("ZM", file), "主持调解证明.txt", proof);
        FileRef letter = OwnPapers.of(fileNo("SQS", file), "司法确认申请书.txt", file.letter());
        FileRef paper = OwnPapers.of(
                fileNo("XYS", file),
                "人民调解协议书.txt",
                Stream.of(agreement.number(), agreement.facts(), agreement.matters(), agreement.terms())
                        .filter(text -> text != null)
                        .collect(Collectors.joining("\n")));
        return new ConfirmationApplication(
                agreement.number(),
                agreement.effectiveOn(),
                file.appliedOn(),
                dispute.disputeType().name(),
                new ConfirmationApplication.Committee(centre.committee(), AREA + centre.code(), proofRef),
                parties.stream()
                        .map(party -> party(party, deliveries.get(party.id())))
                        .toList(),
                cut(file.facts()),
                agreement.undertakings().stream()
                        .map(one -> obligation(one, parties))
                        .toList(),
                file.propertyProof() == null
                        ? null
                        : List.of(OwnPapers.of(fileNo("CQ", file), "财产权利证明登记.txt", file.propertyProof())),
                true,
                new ConfirmationApplication.Statements(true, true),
                List.of(letter, paper, proofRef));
    }

    ConfirmationSupplement supplement(CaseNumber number) {
        ConfirmationFile file = confirmation.of(number);
        List<ConfirmationSupplement.Given> answers = files.given(file.id()).stream()
                .filter(given -> given.seq() == file.supplements())
                .map(given -> new ConfirmationSupplement.Given(given.wanted(), given.given()))
                .toList();
        return new ConfirmationSupplement(reference(file), answers, List.of());
    }

    ConfirmationWithdrawal withdrawal(CaseNumber number) {
        ConfirmationFile file = confirmation.of(number);
        return new ConfirmationWithdrawal(
                reference(file),
                file.withdrawnOn(),
                Stream.of(file.withdrawnBy().split(",")).map(Side::valueOf).toList(),
                file.withdrawalReason(),
                null);
    }

    /** The number under which the court has it; where it gave none, its case number, else the number of the letter. */
    private static String reference(ConfirmationFile file) {
        if (file.applicationRef() != null) {
            return file.applicationRef();
        }
        return file.courtCaseNo() != null ? file.courtCaseNo() : fileNo("SQS", file);
    }

    private static String fileNo(String kind, ConfirmationFile file) {
        return kind + "-" + file.caseNumber() + "-" + file.round();
    }

    private static ConfirmationParty party(Party party, Delivery delivery) {
        boolean person = party.kind() == Party.Kind.PERSON;
        String id = party.idNumber() == null ? null : party.idNumber().clear();
        return new ConfirmationParty(
                Side.valueOf(party.side().name()),
                person ? PartyKind.PERSON : PartyKind.ORGANISATION,
                party.name(),
                person ? id : null,
                person ? null : id,
                party.phone() == null ? null : party.phone().clear(),
                delivery == null ? null : delivery.address(),
                delivery == null ? null : delivery.agent());
    }

    private static Obligation obligation(AgreementInForce.Undertaking one, List<Party> parties) {
        String who = parties.stream()
                .filter(party -> party.id() == one.debtor())
                .map(Party::name)
                .findFirst()
                .orElseThrow();
        return new Obligation(
                who, Obligation.Subject.valueOf(one.subject()), one.what(), Yuan.of(one.amount()), one.due());
    }

    private Centre centre(CaseNumber number) {
        return directory.centre(cases.get(number).centre());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
