package org.wuzhen.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.access.Accounts;
import org.wuzhen.demo.settlement.OfficePlan;
import org.wuzhen.demo.settlement.OfficePlan.Member;
import org.wuzhen.demo.settlement.OfficePlanner;
import org.wuzhen.demo.settlement.OfficeSize;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;

/**
 * Fills the sample office up to the whole of Binhai: 27 centres, 422 base units, 743 grids and everybody who works
 * there. What is entered already stays as it is, so that a start that was broken off goes on where it stopped.
 */
@Component
@Profile("demo")
class WholeOffice {

    private static final Logger LOG = LoggerFactory.getLogger(WholeOffice.class);
    private static final int BATCH = 200;

    private final Directory directory;
    private final Accounts accounts;
    private final TransactionTemplate transaction;

    WholeOffice(Directory directory, Accounts accounts, TransactionTemplate transaction) {
        this.directory = directory;
        this.accounts = accounts;
        this.transaction = transaction;
    }

    /**
     * Enters whatever is missing.
     *
     * @param known base units of the sample office by the code of their centre; the same at each call
     * @param password of every account that it opens
     */
    void settle(OfficeSize size, Map<String, List<String>> known, String password) {
        Instant begun = Instant.now();
        Set<String> staffed = directory.centres().stream()
                .map(Centre::code)
                .filter(code -> directory.holdingsAt(code).stream().anyMatch(WholeOffice::ofTheCentre))
                .collect(Collectors.toSet());
        OfficePlan plan = OfficePlanner.plan(size, OfficePlanner.SEED, directory.departments(), known);
        if (directory.microGridCount() < plan.microGrids().size()) {
            transaction.executeWithoutResult(status -> found(plan));
        }
        List<Member> missing = plan.members().stream()
                .filter(member -> directory.person(member.person().id()).isEmpty())
                .filter(member -> member.posts().stream().allMatch(post -> vacant(post, staffed)))
                .toList();
        for (int from = 0; from < missing.size(); from += BATCH) {
            List<Member> batch = missing.subList(from, Math.min(missing.size(), from + BATCH));
            transaction.executeWithoutResult(status -> enter(batch, password));
        }
        if (!missing.isEmpty()) {
            LOG.info(
                    "The whole office is in place: {} people entered in {} s",
                    missing.size(),
                    Duration.between(begun, Instant.now()).toSeconds());
        }
    }

    private void found(OfficePlan plan) {
        Set<String> there = directory.centres().stream().map(Centre::code).collect(Collectors.toSet());
        plan.centres().stream().filter(centre -> !there.contains(centre.code())).forEach(directory::found);
        directory.settle(plan.communities(), plan.grids(), plan.microGrids(), plan.zones(), plan.leadingGroups());
    }

    private void enter(List<Member> members, String password) {
        for (Member member : members) {
            directory.register(member.person());
            member.posts().forEach(directory::appoint);
        }
        accounts.openAll(
                members.stream()
                        .filter(Member::account)
                        .map(member -> member.person().id())
                        .toList(),
                password);
    }

    /** The sample office has its own people in some posts; nobody is put beside them. */
    private boolean vacant(PostHolding post, Set<String> staffed) {
        return switch (post.post()) {
            case SECONDED_OFFICER ->
                directory.officers(post.department(), post.centre()).isEmpty();
            case DEPARTMENT_HEAD -> directory.headOf(post.department()).isEmpty();
            default -> !ofTheCentre(post) || !staffed.contains(post.centre());
        };
    }

    private static boolean ofTheCentre(PostHolding holding) {
        return holding.post().reach() == Post.Reach.CENTRE
                || holding.post() == Post.RESPONSIBLE_LEADER
                || holding.post() == Post.SECRETARY;
    }
}
