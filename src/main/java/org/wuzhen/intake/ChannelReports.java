package org.wuzhen.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.NewCase;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.journey.Journey;

/** Disputes that other systems report: one case for one reference of a channel, however often and at once it comes. */
@Component
public class ChannelReports {

    private final Intake intake;
    private final Journey journey;
    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final Directory directory;
    private final TransactionTemplate transaction;

    ChannelReports(
            Intake intake,
            Journey journey,
            CaseFiles cases,
            CaseClocks clocks,
            Directory directory,
            PlatformTransactionManager transactions) {
        this.intake = intake;
        this.journey = journey;
        this.cases = cases;
        this.clocks = clocks;
        this.directory = directory;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Opens a case and sets it on its road, or answers the one that the same reference opened before. */
    public Reported report(NewCase dispute) {
        Optional<CaseNumber> known = cases.byChannelRef(dispute.channel(), dispute.channelRef());
        if (known.isPresent()) {
            return new Reported(known.get(), false);
        }
        try {
            return new Reported(transaction.execute(status -> begin(dispute)), true);
        } catch (DuplicateKeyException sameReferenceAtOnce) {
            return cases.byChannelRef(dispute.channel(), dispute.channelRef())
                    .map(number -> new Reported(number, false))
                    .orElseThrow(() -> sameReferenceAtOnce);
        }
    }

    /** How a reported dispute stands; empty when there is no such case or another channel reported it. */
    public Optional<Status> status(CaseNumber number, Set<Channel> channels) {
        return cases.find(number)
                .filter(file -> channels.contains(file.channel()) && file.channelRef() != null)
                .map(this::status);
    }

    /**
     * The channels for which an account speaks: those that its posts 渠道系统账号 name as their department, by the
     * channel's code.
     */
    public Set<Channel> channelsOf(String account) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        directory.postsOf(account).stream()
                .filter(holding -> holding.post() == Post.CHANNEL)
                .map(PostHolding::department)
                .forEach(code -> Arrays.stream(Channel.values())
                        .filter(channel -> channel.name().equals(code))
                        .forEach(channels::add));
        return channels;
    }

    /** Whether an account may report to a centre: to its own, and from the district's to all. */
    public boolean mayReportTo(String account, Channel channel, String centreCode) {
        return directory.centres().stream().anyMatch(centre -> centre.code().equals(centreCode))
                && directory.postsOf(account).stream()
                        .filter(holding -> holding.post() == Post.CHANNEL)
                        .filter(holding -> channel.name().equals(holding.department()))
                        .anyMatch(holding -> holding.centre().equals(centreCode)
                                || directory.centre(holding.centre()).level() == Centre.Level.DISTRICT);
    }

    /** Whether a community lies below a centre. */
    public boolean knowsCommunity(String centreCode, String communityCode) {
        return directory.communities(centreCode).stream()
                .anyMatch(community -> community.code().equals(communityCode));
    }

    private CaseNumber begin(NewCase dispute) {
        Registered registered = intake.register(dispute);
        journey.begin(registered.number(), registered.startVariables());
        return registered.number();
    }

    private Status status(CaseFile file) {
        return new Status(
                file.number(),
                file.channelRef(),
                file.stage(),
                file.result(),
                file.registeredAt(),
                clocks.running(file.number(), IntakeProcess.ANSWER_TERM)
                        .map(Deadline::lastDay)
                        .orElse(null),
                file.acceptedAt(),
                file.closedAt(),
                file.joinedInto());
    }

    /**
     * A report and the case it led to.
     *
     * @param fresh false when the same reference had been reported before
     */
    public record Reported(CaseNumber number, boolean fresh) {}

    /**
     * How a reported dispute stands, without anything personal.
     *
     * @param answerBy last day for the answer whether it is taken in, or null once it is answered
     */
    public record Status(
            CaseNumber number,
            String channelRef,
            Stage stage,
            CaseResult result,
            Instant registeredAt,
            LocalDate answerBy,
            Instant acceptedAt,
            Instant closedAt,
            String joinedInto) {}
}
