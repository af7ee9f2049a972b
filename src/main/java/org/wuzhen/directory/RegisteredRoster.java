package org.wuzhen.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists as they stand in the database. */
@Component
@Transactional(readOnly = true)
class RegisteredRoster implements Roster {

    private final RosterMapper lists;

    RegisteredRoster(RosterMapper lists) {
        this.lists = lists;
    }

    @Override
    public List<Member> everybody() {
        return lists.everybody();
    }

    @Override
    public Optional<Member> member(String id) {
        return members(List.of(id)).stream().findFirst();
    }

    @Override
    public List<Member> members(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : lists.members(ids);
    }

    @Override
    public List<PostHolding> allHoldings() {
        return lists.allHoldings();
    }

    @Override
    public List<PostHolding> holdingsOf(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : lists.holdingsOf(ids);
    }

    @Override
    public List<PostHolding> holdingOn(Post post, LocalDate day) {
        return lists.holdingOn(post, day);
    }

    @Override
    public Optional<String> endReason(PostHolding holding) {
        return Optional.ofNullable(lists.endReason(holding));
    }

    @Override
    public List<Grid> allGrids() {
        return lists.allGrids();
    }

    @Override
    public List<Community> allCommunities() {
        return lists.allCommunities();
    }

    @Override
    public List<MicroGrid> allMicroGrids() {
        return lists.allMicroGrids();
    }

    @Override
    public int count(Search search) {
        return lists.count(search);
    }

    @Override
    public List<Member> find(Search search, int offset, int limit) {
        return lists.find(search, offset, limit);
    }
}
