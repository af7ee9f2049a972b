package org.wuzhen.petition;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeReported;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.NewCase;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.DepartmentReported;
import org.wuzhen.department.EnquiryKey;
import org.wuzhen.department.NotWaitingYet;
import org.wuzhen.department.petition.ReviewRequest.Level;
import org.wuzhen.department.petition.ReviewResult;
import org.wuzhen.department.petition.Transfer;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.Variables;
import org.wuzhen.petition.store.PetitionMapper;
import org.wuzhen.sealing.Sealed;

/** What the petition office begins itself: it passes matters on, and tells what came of reviews. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PetitionMessages {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final int FACTS = 4000;

    private final Petition petitions;
    private final PetitionMapper mapper;
    private final CaseClocks clocks;
    private final Directory directory;
    private final CaseFlow flow;
    private final ApplicationEventPublisher events;

    PetitionMessages(
            Petition petitions,
            PetitionMapper mapper,
            CaseClocks clocks,
            Directory directory,
            CaseFlow flow,
            ApplicationEventPublisher events) {
        this.petitions = petitions;
        this.mapper = mapper;
        this.clocks = clocks;
        this.directory = directory;
        this.flow = flow;
        this.events = events;
    }

    @EventListener
    void on(DepartmentReported reported) {
        if (Transfer.MESSAGE.is(reported)) {
            passedOn(reported);
        } else if (ReviewResult.MESSAGE.is(reported)) {
            reviewed(reported);
        }
    }

    /** 转送、交办: a case is opened through the one door, and the five working days to object run. */
    private void passedOn(DepartmentReported reported) {
        Transfer transfer = Transfer.MESSAGE.read(reported);
        Centre centre = directory
                .centreOfUnit(transfer.centre())
                .orElseThrow(() -> new DepartmentReported.Refused("转送交办的矛调中心不存在，请核对单位代码"));
        DisputeReported dispute = DisputeReported.of(new NewCase(
                centre.code(),
                DisputeType.OTHER,
                Channel.PETITION,
                transfer.transferNo(),
                null,
                null,
                null,
                cut(transfer.matter()),
                "信访事项（" + transfer.category() + "），信访件号" + transfer.petitionNo() + "，请求依法处理。",
                null,
                transfer.persons(),
                Set.of(),
                reported.at(),
                List.of(
                        party(
                                Party.Side.APPLICANT,
                                Party.Kind.PERSON,
                                transfer.name(),
                                transfer.phone() == null ? null : Sealed.of(transfer.phone())),
                        party(
                                Party.Side.RESPONDENT,
                                Party.Kind.ORGANISATION,
                                transfer.against() == null ? "被反映单位（待核实）" : transfer.against(),
                                null))));
        events.publishEvent(dispute);
        if (dispute.refusal() != null) {
            throw new DepartmentReported.Refused("转送交办的事项不能登记：" + dispute.refusal());
        }
        CaseNumber number = dispute.number();
        if (dispute.fresh()) {
            mapper.insertTransfer(
                    number.value(),
                    new TransferFile(
                            transfer.petitionNo(),
                            transfer.transferNo(),
                            transfer.kind() == Transfer.Kind.ASSIGNMENT,
                            transfer.category(),
                            transfer.transferredOn(),
                            transfer.limitDate(),
                            transfer.needReport(),
                            reported.at(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null));
            clocks.start(number, Petition.OBJECTION, reported.at());
        }
        reported.takenUp(number);
    }

    /** 复查、复核结果: the process that waits for it goes on. */
    private void reviewed(DepartmentReported reported) {
        ReviewResult result = ReviewResult.MESSAGE.read(reported);
        CaseNumber number = CaseNumber.of(result.caseNo());
        Level level = Level.valueOf(result.level().name());
        if (petitions.find(number).isEmpty()
                || petitions.instances(number).stream().noneMatch(one -> one.level() == level)) {
            throw new DepartmentReported.Refused("该案没有申请过" + level.label());
        }
        Instance instance = petitions.last(number, level);
        if (instance.result() != null) {
            throw new DepartmentReported.Refused("该案的" + level.label() + "结果已经登记");
        }
        if (!Boolean.TRUE.equals(instance.accepted())) {
            throw new NotWaitingYet(new EnquiryKey(number, "review-result", instance.round(), Petition.BUREAU));
        }
        petitions.decided(
                number,
                level,
                new ReviewOpinion(
                        result.reviewNo(),
                        result.result(),
                        result.decidedOn(),
                        served(result.servedOn(), reported.at().atZone(OFFICE).toLocalDate()),
                        result.summary(),
                        false));
        if (!flow.tell(PetitionProcess.REVIEW_DECIDED, number, Variables.none())) {
            throw new NotWaitingYet(new EnquiryKey(number, "review-result", instance.round(), Petition.BUREAU));
        }
        reported.takenUp(number);
    }

    /** A paper that is said to be served on a day to come, or on none, counts as served when its result was told. */
    private static LocalDate served(LocalDate said, LocalDate told) {
        return said == null || said.isAfter(told) ? told : said;
    }

    private static Party party(Party.Side side, Party.Kind kind, String name, Sealed phone) {
        return new Party(null, side, kind, name, null, null, null, phone, null, false, null);
    }

    private static String cut(String text) {
        return text.length() <= FACTS ? text : text.substring(0, FACTS);
    }
}
