package org.wuzhen.petition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.casefile.CaseEvent;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.DepartmentGateway;
import org.wuzhen.department.Enquiry;
import org.wuzhen.department.EnquiryKey;
import org.wuzhen.department.NewEnquiry;
import org.wuzhen.department.Operation;
import org.wuzhen.department.ReplyStatus;
import org.wuzhen.department.petition.HandlingOpinion;
import org.wuzhen.department.petition.Progress;
import org.wuzhen.department.petition.Registration;
import org.wuzhen.department.petition.ReviewRequest;
import org.wuzhen.department.petition.ReviewRequest.Level;
import org.wuzhen.department.petition.TransferAcceptance;
import org.wuzhen.department.petition.TransferObjection;
import org.wuzhen.department.wire.FileRef;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.petition.store.PetitionMapper;
import org.wuzhen.sealing.Sealed;

/** What the centre tells the petition office of a petition, and what it answers. */
@Component
@Transactional
public class Bureau {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final String PROGRESS = "petition-progress";
    private static final String PURPOSE = "referral";
    private static final String DISTRICT = "120116";
    private static final int TEXT = 2000;
    private static final int LINE = 120;

    private final Petition petitions;
    private final PetitionMapper mapper;
    private final CaseFiles cases;
    private final DepartmentGateway gateway;
    private final Directory directory;
    private final Clock clock;

    Bureau(
            Petition petitions,
            PetitionMapper mapper,
            CaseFiles cases,
            DepartmentGateway gateway,
            Directory directory,
            Clock clock) {
        this.petitions = petitions;
        this.mapper = mapper;
        this.cases = cases;
        this.gateway = gateway;
        this.directory = directory;
        this.clock = clock;
    }

    /** Tells the petition office that a matter was taken on, from when the sixty days run. */
    public void acceptTransfer(CaseNumber number) {
        petitions.takeOn(number);
        TransferFile transfer = transfer(number);
        LocalDate today = today();
        tell(
                number,
                "ServiceTask_TakeOnTransfer",
                1,
                TransferAcceptance.OPERATION,
                new TransferAcceptance(
                        transfer.petitionNo(),
                        transfer.transferNo(),
                        today,
                        centre(number).name(),
                        today.plusDays(60)),
                "《信访工作条例》第二十三条");
        petitions.known(number, transfer.petitionNo(), List.of(), null);
    }

    /** Reads what the petition office said to the objection; no answer, or a no, denies it. */
    public boolean objectionUpheld(CaseNumber number) {
        Optional<TransferObjection.Answer> answer =
                answer(number, PetitionProcess.OBJECT, 1).map(TransferObjection.OPERATION::read);
        boolean upheld = answer.filter(TransferObjection.Answer::upheld).isPresent();
        petitions.objectionAnswered(
                number,
                upheld,
                answer.map(a -> upheld ? a.transferredTo() : a.reason()).orElse(null));
        return upheld;
    }

    /**
     * Reads whether the petition office registered the matter.
     *
     * @return whether it knows the matter under a number now
     */
    public boolean registered(CaseNumber number) {
        Optional<Enquiry> enquiry = gateway.find(key(number, PetitionProcess.REGISTER, 1));
        Optional<Registration.Answer> answer =
                answer(number, PetitionProcess.REGISTER, 1).map(Registration.OPERATION::read);
        String petitionNo = answer.map(Registration.Answer::petitionNo).orElse(null);
        List<String> duplicates = answer.map(Registration.Answer::duplicateOf).orElse(List.of());
        petitions.known(
                number,
                petitionNo,
                duplicates == null ? List.of() : duplicates,
                enquiry.map(Enquiry::reply).map(reply -> reply.reason()).orElse(null));
        return petitionNo != null;
    }

    /** Reads whether the body above took a request. */
    public boolean reviewTaken(CaseNumber number, Level level, String element) {
        int round = petitions.last(number, level).round();
        Optional<ReviewRequest.Answer> answer = answer(number, element, round).map(ReviewRequest.OPERATION::read);
        boolean accepted = answer.filter(ReviewRequest.Answer::accepted).isPresent();
        String refused = accepted
                ? null
                : answer.map(ReviewRequest.Answer::reason)
                        .or(() -> gateway.find(key(number, element, round))
                                .map(Enquiry::reply)
                                .map(reply -> reply.reason()))
                        .orElse("没有得到答复");
        petitions.answered(
                number, level, answer.map(ReviewRequest.Answer::reviewNo).orElse(null), accepted, refused);
        return accepted;
    }

    Registration registration(CaseNumber number) {
        PetitionFile petition = petitions.get(number);
        CaseFile file = cases.get(number);
        List<Party> petitioners = petitions.petitioners(number);
        List<Party> speakers = petitioners.stream()
                .filter(party -> petition.represented().contains(party.id()))
                .toList();
        Party first = speakers.isEmpty() ? petitioners.get(0) : speakers.get(0);
        Sealed phone = first.phone();
        return new Registration(
                null,
                cut(first.name(), 50),
                phone == null ? null : phone.clear(),
                petition.form(),
                petition.people(),
                speakers.stream().map(party -> cut(party.name(), 50)).toList(),
                petition.aim(),
                cut(petition.category(), LINE),
                DISTRICT,
                petition.repeated() ? Registration.First.REPEATED : Registration.First.FIRST,
                petition.legalMatter(),
                cut(file.facts() + "\n请求：" + file.claims(), TEXT),
                file.registeredAt(),
                null);
    }

    TransferObjection objection(CaseNumber number) {
        TransferFile transfer = transfer(number);
        return new TransferObjection(
                transfer.petitionNo(),
                transfer.transferNo(),
                transfer.objection(),
                transfer.basis(),
                transfer.suggestedUnit(),
                transfer.decidedAt());
    }

    HandlingOpinion opinion(CaseNumber number) {
        Opinion opinion = petitions.draft(number);
        return new HandlingOpinion(
                petitions.get(number).petitionNo(),
                opinion.opinionNo(),
                opinion.decision(),
                day(opinion.signedAt()),
                opinion.servedOn(),
                cut(opinion.opinion(), TEXT),
                opinion.extended(),
                List.of(paper(opinion.opinionNo(), "信访事项处理意见书", opinion.facts() + opinion.opinion())));
    }

    /** That a petition ended without an opinion: settled, withdrawn, or mediated. */
    HandlingOpinion ended(CaseNumber number, String petitionNo, String how) {
        String summary = how + "，案号" + number;
        return new HandlingOpinion(
                petitionNo,
                number.value(),
                HandlingOpinion.Decision.EXPLAINED,
                today(),
                null,
                summary,
                null,
                List.of(paper(number.value(), "信访事项办理情况报告", summary)));
    }

    /** That the parties settled, or the petitioner withdrew. */
    HandlingOpinion stopped(CaseNumber number) {
        PetitionFile petition = petitions.get(number);
        return ended(number, petition.petitionNo(), petition.outcome().label());
    }

    ReviewRequest review(CaseNumber number, Level level) {
        Instance instance = petitions.last(number, level);
        return new ReviewRequest(
                petitions.get(number).petitionNo(),
                level,
                instance.againstNo(),
                instance.servedOn(),
                instance.requestedOn(),
                cut(instance.grounds(), TEXT),
                null);
    }

    String requester(CaseNumber number) {
        Centre centre = centre(number);
        return DISTRICT + "-" + centre.code() + " " + centre.name();
    }

    /** Each step of a petition that the petition office knows by a number is told it: 受理、延期、终结 stand in its system. */
    @EventListener
    void on(PetitionMoved moved) {
        PetitionFile petition = petitions.get(moved.number());
        if (petition.petitionNo() == null) {
            return;
        }
        int before = (int) gateway.of(moved.number()).stream()
                .filter(enquiry -> enquiry.key().element().equals(PROGRESS))
                .count();
        tell(
                moved.number(),
                PROGRESS,
                before + 1,
                Progress.OPERATION,
                new Progress(
                        petition.petitionNo(),
                        moved.step(),
                        today(),
                        centre(moved.number()).name(),
                        moved.paperNo(),
                        moved.dueOn(),
                        moved.ended()),
                "《信访工作条例》第二十二条");
    }

    /** A matter that was passed on with a report wanted is reported at the end of its case, however it was handled. */
    @EventListener
    void on(CaseEvent.Handled handled) {
        CaseNumber number = handled.number();
        Optional<TransferFile> transfer = petitions.transfer(number).filter(TransferFile::needReport);
        boolean told = Boolean.TRUE.equals(transfer.map(TransferFile::upheld).orElse(false))
                || transfer.map(TransferFile::reportedAt).isPresent()
                || gateway.of(number).stream()
                        .anyMatch(enquiry -> enquiry.operation().equals(HandlingOpinion.OPERATION.name()));
        CaseFile file = cases.get(number);
        if (transfer.isPresent() && !told && file.result() != null) {
            tell(
                    number,
                    PetitionProcess.REPORT_END,
                    1,
                    HandlingOpinion.OPERATION,
                    ended(number, transfer.get().petitionNo(), file.result().label()),
                    "《信访工作条例》第三十四条");
            mapper.reported(number.value(), clock.instant());
        }
    }

    private <Q> void tell(
            CaseNumber number, String element, int round, Operation<Q, ?> operation, Q payload, String legalBasis) {
        gateway.ask(new NewEnquiry<>(
                key(number, element, round),
                operation,
                payload,
                PURPOSE,
                legalBasis,
                requester(number),
                null,
                false,
                true));
    }

    private Optional<org.wuzhen.department.Reply> answer(CaseNumber number, String element, int round) {
        return gateway.find(key(number, element, round))
                .map(Enquiry::reply)
                .filter(reply -> reply.status() == ReplyStatus.OK);
    }

    private TransferFile transfer(CaseNumber number) {
        return petitions.transfer(number).orElseThrow(() -> new IllegalStateException(number + " was not passed on"));
    }

    private Centre centre(CaseNumber number) {
        return directory.centre(cases.get(number).centre());
    }

    private LocalDate today() {
        return day(clock.instant());
    }

    private static LocalDate day(java.time.Instant at) {
        return at.atZone(OFFICE).toLocalDate();
    }

    private static EnquiryKey key(CaseNumber number, String element, int round) {
        return new EnquiryKey(number, element, round, Petition.BUREAU);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    private static FileRef paper(String number, String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        try {
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            return new FileRef(number, name, FileRef.Kind.TEXT, bytes.length, "sha256:" + digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The JDK has SHA-256", e);
        }
    }
}
