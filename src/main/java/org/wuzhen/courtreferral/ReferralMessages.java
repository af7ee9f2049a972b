package org.wuzhen.courtreferral;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeReported;
import org.wuzhen.casefile.Narratives;
import org.wuzhen.casefile.NewCase;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.DepartmentReported;
import org.wuzhen.department.court.Referral;
import org.wuzhen.department.court.ReferralParty;
import org.wuzhen.department.court.ReferralRecall;
import org.wuzhen.department.wire.FileRef;
import org.wuzhen.department.wire.Officer;
import org.wuzhen.department.wire.PartyKind;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.sealing.Sealed;

/**
 * What the court begins: a referral opens a case through the one door, a recall stops it. In the transaction that takes
 * the message out of the inbox; what cannot stand waits for a person there.
 */
@Component
class ReferralMessages {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private final CourtReferrals referrals;
    private final Directory directory;
    private final Narratives narratives;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReferralMessages(
            CourtReferrals referrals,
            Directory directory,
            Narratives narratives,
            ApplicationEventPublisher events,
            Clock clock) {
        this.referrals = referrals;
        this.directory = directory;
        this.narratives = narratives;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(DepartmentReported reported) {
        if (Referral.MESSAGE.is(reported)) {
            reported.takenUp(referred(reported, Referral.MESSAGE.read(reported)));
        } else if (ReferralRecall.MESSAGE.is(reported)) {
            reported.takenUp(recalled(ReferralRecall.MESSAGE.read(reported)));
        }
    }

    private CaseNumber referred(DepartmentReported reported, Referral referral) {
        if (referral.referredOn().isAfter(LocalDate.now(clock.withZone(OFFICE)))) {
            throw new DepartmentReported.Refused("委派日期晚于今天，请与法院核对");
        }
        Centre centre = directory
                .centreOfUnit(referral.centre())
                .orElseThrow(() -> new DepartmentReported.Refused("委派书所写的矛调中心不存在，请与法院核对"));
        DisputeReported dispute = DisputeReported.referredByCourt(dispute(referral, centre));
        events.publishEvent(dispute);
        if (dispute.refusal() != null) {
            throw new DepartmentReported.Refused("委派内容不能登记：" + dispute.refusal());
        }
        CaseNumber number = dispute.number();
        if (referrals.find(number).isEmpty()) {
            if (!dispute.fresh()) {
                throw new DepartmentReported.Refused("委派案号已作为其他来源登记为案件 " + number + "，请核对");
            }
            referrals.entered(new NewReferral(
                    number.value(),
                    referral.courtCode(),
                    referral.referralNo(),
                    reported.messageId(),
                    referral.cause(),
                    referral.referredOn(),
                    clock.instant(),
                    referral.limitDays(),
                    referral.assignedMediator(),
                    narratives.guarded(number, judge(referral.judge())),
                    files(referral.files())));
        }
        return number;
    }

    private CaseNumber recalled(ReferralRecall recall) {
        Optional<ReferredCase> known = referrals.ofCourt(recall.referralNo());
        if (known.isEmpty()) {
            throw new DepartmentReported.Refused("没有该委派案号的案件");
        }
        CaseNumber number = CaseNumber.of(known.get().number());
        referrals.recalled(number, narratives.guarded(number, recall.reason()));
        return number;
    }

    private static NewCase dispute(Referral referral, Centre centre) {
        BigDecimal amount = referral.amount() == null ? null : referral.amount().amount();
        Instant requestAt = referral.referredOn().atStartOfDay(OFFICE).toInstant();
        return new NewCase(
                centre.code(),
                CauseOfAction.typeOf(referral.cause()),
                Channel.COURT,
                referral.referralNo(),
                null,
                null,
                null,
                referral.facts(),
                referral.claim(),
                amount,
                referral.parties().size(),
                Set.of(),
                requestAt,
                referral.parties().stream().map(ReferralMessages::party).toList());
    }

    private static Party party(ReferralParty party) {
        return new Party(
                null,
                Party.Side.valueOf(party.side().name()),
                party.kind() == PartyKind.PERSON ? Party.Kind.PERSON : Party.Kind.ORGANISATION,
                party.name(),
                null,
                null,
                null,
                Sealed.of(party.phone()),
                party.address(),
                false,
                party.agent());
    }

    private static String judge(Officer judge) {
        return judge == null
                ? null
                : Stream.of(judge.name(), judge.post(), judge.phone())
                        .filter(part -> part != null)
                        .collect(Collectors.joining("，"));
    }

    private static String files(List<FileRef> files) {
        return files == null || files.isEmpty()
                ? null
                : files.stream()
                        .map(file -> file.name() + "（" + file.kind().label() + "，编号" + file.fileNo() + "，"
                                + file.digest() + "）")
                        .collect(Collectors.joining("\n"));
    }
}
