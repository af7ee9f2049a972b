package org.wuzhen.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeReported;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Narratives;
import org.wuzhen.casefile.NewCase;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.DepartmentEnquiryProcess;
import org.wuzhen.department.DepartmentGateway;
import org.wuzhen.department.DepartmentReported;
import org.wuzhen.department.Enquiry;
import org.wuzhen.department.EnquiryKey;
import org.wuzhen.department.wire.FileRef;
import org.wuzhen.department.wire.Officer;
import org.wuzhen.department.wire.PartyKind;
import org.wuzhen.department.wire.Side;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.Variables;
import org.wuzhen.intake.store.TransferMapper;
import org.wuzhen.sealing.Sealed;

/**
 * 移送: disputes that the police or the procuratorate hand over. Each opens a case through the one door, in the transaction
 * that takes the message out of the inbox, and the department gets a receipt; the same transfer again is the same case.
 * What cannot stand waits for a person there.
 */
@Component
@Transactional
public class DisputeTransfers {

    private final TransferMapper transfers;
    private final Directory directory;
    private final Narratives narratives;
    private final DepartmentGateway gateway;
    private final CaseFlow flow;
    private final ApplicationEventPublisher events;
    private final Acts acts;
    private final Clock clock;

    DisputeTransfers(
            TransferMapper transfers,
            Directory directory,
            Narratives narratives,
            DepartmentGateway gateway,
            CaseFlow flow,
            ApplicationEventPublisher events,
            Acts acts,
            Clock clock) {
        this.transfers = transfers;
        this.directory = directory;
        this.narratives = narratives;
        this.gateway = gateway;
        this.flow = flow;
        this.events = events;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * What both departments say alike.
     *
     * @param unit code of the centre that is asked, or null for the district's
     * @param ask what the department asks the centre to do, where the parties' own claims are not told
     */
    private record Told(
            String transferNo,
            String unit,
            Channel channel,
            String disputeType,
            String facts,
            String ask,
            List<Party> parties,
            List<FileRef> files) {

        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Told";
        }
    }

    @EventListener
    void on(DepartmentReported reported) {
        if (org.wuzhen.department.psb.DisputeTransfer.MESSAGE.is(reported)) {
            byPolice(reported, org.wuzhen.department.psb.DisputeTransfer.MESSAGE.read(reported));
        } else if (org.wuzhen.department.procuratorate.DisputeTransfer.MESSAGE.is(reported)) {
            byProcuratorate(reported, org.wuzhen.department.procuratorate.DisputeTransfer.MESSAGE.read(reported));
        }
    }

    /** What was handed over with a case, if a department did so. */
    @Transactional(readOnly = true)
    public Optional<DisputeHandedOver> find(CaseNumber number) {
        return Optional.ofNullable(transfers.find(number.value()));
    }

    /** Other cases that came from the same call to the police. */
    @Transactional(readOnly = true)
    public List<CaseNumber> ofTheSameAlarm(DisputeHandedOver handedOver) {
        return handedOver.alarmNo() == null
                ? List.of()
                : transfers.ofTheSameAlarm(handedOver.department(), handedOver.alarmNo(), handedOver.number()).stream()
                        .map(CaseNumber::of)
                        .toList();
    }

    /** The receipt that the department was sent; empty for a case that nobody handed over. */
    @Transactional(readOnly = true)
    public Optional<Enquiry> receipt(DisputeHandedOver handedOver) {
        return gateway.find(new EnquiryKey(
                CaseNumber.of(handedOver.number()), IntakeProcess.TRANSFER_RECEIPT, 1, handedOver.department()));
    }

    private void byPolice(DepartmentReported reported, org.wuzhen.department.psb.DisputeTransfer said) {
        Told told = new Told(
                said.transferNo(),
                said.centre(),
                Channel.POLICE,
                said.disputeType(),
                said.facts(),
                "公安机关移送民间纠纷，请求调解处理。",
                said.parties().stream()
                        .map(party -> party(party.side(), party.kind(), party.name(), party.phone()))
                        .toList(),
                said.files());
        taken(reported, told, null, said.alarmNo(), said.consent(), said.officer(), null);
    }

    private void byProcuratorate(
            DepartmentReported reported, org.wuzhen.department.procuratorate.DisputeTransfer said) {
        Told told = new Told(
                said.transferNo(),
                said.centre(),
                Channel.PROCURATORATE,
                said.disputeType(),
                said.facts(),
                "检察机关移送矛盾纠纷（" + said.kind().label() + "），请求调解处理。",
                said.parties().stream()
                        .map(party -> party(party.side(), party.kind(), party.name(), party.phone()))
                        .toList(),
                said.files());
        taken(reported, told, said.kind().label(), null, null, null, said.replyBy());
    }

    private void taken(
            DepartmentReported reported,
            Told told,
            String ground,
            String alarmNo,
            Boolean consent,
            Officer officer,
            LocalDate replyBy) {
        Centre centre = directory
                .centreOfUnit(told.unit())
                .orElseThrow(() -> new DepartmentReported.Refused("移送书所写的矛调中心不存在，请与移送机关核对"));
        DisputeReported dispute = DisputeReported.of(dispute(told, centre, reported.at()));
        events.publishEvent(dispute);
        if (dispute.refusal() != null) {
            throw new DepartmentReported.Refused("移送的纠纷不能登记：" + dispute.refusal());
        }
        CaseNumber number = dispute.number();
        reported.takenUp(number);
        if (transfers.find(number.value()) != null) {
            acts.record(
                    "dispute-transfer-again",
                    number.value(),
                    "再次收到" + told.channel().label() + "的同一移送，未重复登记");
            return;
        }
        transfers.insert(new DisputeHandedOver(
                number.value(),
                reported.department(),
                told.transferNo(),
                reported.messageId(),
                ground,
                alarmNo,
                consent,
                narratives.guarded(number, words(officer)),
                narratives.guarded(number, words(told.files())),
                replyBy,
                !dispute.fresh(),
                clock.instant()));
        acts.record(
                "dispute-transfer-received",
                number.value(),
                "收到" + told.channel().label() + "，移送编号" + told.transferNo() + (dispute.fresh() ? "" : "；此前已登记，未重复立案"));
        flow.begin(
                DepartmentEnquiryProcess.KEY,
                number,
                Variables.of(IntakeProcess.CENTRE, centre.code())
                        .with(DepartmentEnquiryProcess.ELEMENT, IntakeProcess.TRANSFER_RECEIPT)
                        .with(DepartmentEnquiryProcess.DEPARTMENT, reported.department()));
    }

    private static NewCase dispute(Told told, Centre centre, Instant at) {
        return new NewCase(
                centre.code(),
                Arrays.stream(DisputeType.values())
                        .filter(type -> type.name().equals(told.disputeType()))
                        .findFirst()
                        .orElse(DisputeType.OTHER),
                told.channel(),
                told.transferNo(),
                null,
                null,
                null,
                told.facts(),
                told.ask(),
                null,
                told.parties().size(),
                Set.of(),
                at,
                told.parties());
    }

    private static Party party(Side side, PartyKind kind, String name, String phone) {
        return new Party(
                null,
                Party.Side.valueOf(side.name()),
                kind == PartyKind.PERSON ? Party.Kind.PERSON : Party.Kind.ORGANISATION,
                name,
                null,
                null,
                null,
                Sealed.of(phone),
                null,
                false,
                null);
    }

    private static String words(Officer officer) {
        return officer == null
                ? null
                : Stream.of(officer.name(), officer.post(), officer.phone())
                        .filter(part -> part != null)
                        .collect(Collectors.joining("，"));
    }

    private static String words(List<FileRef> files) {
        return files == null || files.isEmpty()
                ? null
                : files.stream()
                        .map(file -> file.name() + "（" + file.kind().label() + "，编号" + file.fileNo() + "）")
                        .collect(Collectors.joining("\n"));
    }
}
