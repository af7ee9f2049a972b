package org.wuzhen.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;

/** The directory as it is entered in the database; a day begins at midnight in Asia/Shanghai. */
@Component
@Transactional
class RegisteredDirectory implements Directory {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private final DirectoryMapper entries;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RegisteredDirectory(DirectoryMapper entries, Acts acts, ApplicationEventPublisher events, Clock clock) {
        this.entries = entries;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Centre> centres() {
        return entries.centres();
    }

    @Override
    @Transactional(readOnly = true)
    public Centre centre(String code) {
        return Optional.ofNullable(entries.centre(code))
                .orElseThrow(() -> new NoSuchElementException("没有代码为 " + code + " 的中心"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Community> communities(String centreCode) {
        return entries.communities(centreCode);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Person> person(String id) {
        return Optional.ofNullable(entries.person(id));
    }

    @Override
    @Transactional(readOnly = true)
    public String nameOf(String personId) {
        return person(personId).map(Person::name).orElse(personId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PostHolding> postsOf(String personId) {
        return entries.heldBy(personId, today());
    }

    @Override
    @Transactional(readOnly = true)
    public List<PostHolding> holders(Post post, String centreCode) {
        return entries.holders(post, centreCode, today());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Person> people() {
        return entries.people();
    }

    @Override
    public void found(Centre centre) {
        entries.saveCentre(centre);
    }

    @Override
    public void found(Community community) {
        entries.saveCommunity(community);
    }

    @Override
    public void register(Person person) {
        entries.savePerson(person);
        acts.record("person-registered", null, person.active() ? "登记人员" : "停用人员", null, Map.of("person", person.id()));
        events.publishEvent(new PostsChanged(person.id()));
    }

    @Override
    public void appoint(PostHolding holding) {
        // two appointments at once would not see each other
        if (entries.lockPerson(holding.person()) == null) {
            throw new NoSuchElementException("没有登录名为 " + holding.person() + " 的人员");
        }
        SeparatePowers.check(
                holding,
                entries.allOf(holding.person()).stream()
                        .filter(held -> !sameHolding(held, holding))
                        .toList());
        entries.saveHolding(holding);
        acts.record("post-given", null, "任命岗位：" + holding.post().label(), null, detailsOf(holding));
        events.publishEvent(new PostsChanged(holding.person()));
    }

    private static boolean sameHolding(PostHolding one, PostHolding other) {
        return one.post() == other.post()
                && one.centre().equals(other.centre())
                && one.from().equals(other.from());
    }

    private static Map<String, String> detailsOf(PostHolding holding) {
        return Map.of(
                "person", holding.person(),
                "post", holding.post().name(),
                "centre", holding.centre(),
                "from", holding.from().toString(),
                "to", holding.to() == null ? "" : holding.to().toString());
    }

    private LocalDate today() {
        return clock.instant().atZone(OFFICE).toLocalDate();
    }
}
