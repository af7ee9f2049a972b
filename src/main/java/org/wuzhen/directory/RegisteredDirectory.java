package org.wuzhen.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;

/** The directory as it is entered in the database; a day begins at midnight in Asia/Shanghai. */
@Component
@Transactional
class RegisteredDirectory implements Directory {

    static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private static final int BATCH = 500;

    private final DirectoryMapper entries;
    private final Acts acts;
    private final ChangedPeople changed;
    private final Clock clock;

    RegisteredDirectory(DirectoryMapper entries, Acts acts, ChangedPeople changed, Clock clock) {
        this.entries = entries;
        this.acts = acts;
        this.changed = changed;
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
    public Map<String, String> namesOf(Collection<String> people) {
        Map<String, String> names = new HashMap<>();
        people.forEach(person -> names.put(person, person));
        if (!names.isEmpty()) {
            entries.peopleOf(names.keySet()).forEach(person -> names.put(person.id(), person.name()));
        }
        return names;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PostHolding> postsOf(String personId) {
        return entries.heldBy(personId, today());
    }

    @Override
    @Transactional(readOnly = true)
    public List<PostHolding> postsOf(Collection<String> people) {
        return people.isEmpty() ? List.of() : entries.heldByAny(people, today());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Person> people(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : entries.peopleOf(ids);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PostHolding> holders(Post post, String centreCode) {
        return entries.holders(post, centreCode, today());
    }

    @Override
    @Transactional(readOnly = true)
    public List<PostHolding> heldToday() {
        return entries.allHeld(today());
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
        changed.add(person.id());
    }

    @Override
    public void appoint(PostHolding holding) {
        // two appointments at once would not see each other
        requirePerson(holding.person());
        SeparatePowers.check(
                holding,
                entries.allOf(holding.person()).stream()
                        .filter(held -> !sameHolding(held, holding))
                        .toList());
        entries.saveHolding(holding);
        acts.record("post-given", null, "任命岗位：" + holding.post().label(), null, detailsOf(holding));
        changed.add(holding.person());
    }

    private static boolean sameHolding(PostHolding one, PostHolding other) {
        return one.post() == other.post()
                && one.centre().equals(other.centre())
                && Objects.equals(one.unit(), other.unit())
                && Objects.equals(one.department(), other.department())
                && Objects.equals(one.deputyFor(), other.deputyFor())
                && one.from().equals(other.from());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Department> departments() {
        return entries.departments();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Department> department(String code) {
        return Optional.ofNullable(entries.department(code));
    }

    @Override
    public void found(Department department) {
        entries.saveDepartment(department);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Grid> grids(String centreCode) {
        return entries.grids(centreCode);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Zone> zones() {
        return entries.zones();
    }

    @Override
    @Transactional(readOnly = true)
    public List<LeadingGroup> leadingGroups() {
        return entries.leadingGroups();
    }

    @Override
    @Transactional(readOnly = true)
    public int microGridCount() {
        return entries.microGridCount();
    }

    @Override
    public void settle(
            Collection<Community> communities,
            Collection<Grid> grids,
            Collection<MicroGrid> microGrids,
            Collection<Zone> zones,
            Collection<LeadingGroup> groups) {
        inBatches(communities, entries::saveCommunities);
        inBatches(grids, entries::saveGrids);
        inBatches(microGrids, entries::saveMicroGrids);
        inBatches(zones, entries::saveZones);
        inBatches(groups, entries::saveLeadingGroups);
    }

    private static <T> void inBatches(Collection<T> all, Consumer<Collection<T>> save) {
        List<T> list = List.copyOf(all);
        for (int from = 0; from < list.size(); from += BATCH) {
            save.accept(list.subList(from, Math.min(list.size(), from + BATCH)));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<PostHolding> officers(String department, String centreCode) {
        return entries.officers(department, centreCode, today());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PostHolding> headOf(String department) {
        return entries.heads(department, today()).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<PostHolding> holdings(String personId) {
        return entries.allOf(personId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PostHolding> holdingsAt(String centreCode) {
        return entries.holdingsAt(centreCode);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Person> find(String text, int limit) {
        return entries.find(text.strip(), limit);
    }

    @Override
    public void vacate(PostHolding holding, LocalDate lastDay, String reason) {
        requirePerson(holding.person());
        requireReason(reason);
        end(holding, lastDay, reason);
        changed.add(holding.person());
    }

    @Override
    public void leave(String personId, LocalDate lastDay, String reason) {
        Person person = requirePerson(personId);
        requireReason(reason);
        for (PostHolding holding : entries.allOf(personId)) {
            if (holding.from().isAfter(lastDay)) {
                entries.deleteHolding(holding);
                acts.record("post-taken-back", null, "取消任命：" + holding.post().label(), reason, detailsOf(holding));
            } else if (holding.to() == null || holding.to().isAfter(lastDay)) {
                end(holding, lastDay, reason);
            }
        }
        List<StandIn> cutShort = entries.standIns(personId).stream()
                .filter(standIn -> standIn.to().isAfter(lastDay))
                .toList();
        cutShort.forEach(standIn -> cut(standIn, lastDay, reason));
        entries.noteLeaving(personId, lastDay);
        if (lastDay.isBefore(today())) {
            entries.shut(personId);
        }
        acts.record(
                "person-leaves",
                null,
                "办理离职，最后工作日" + lastDay,
                reason,
                Map.of("person", person.id(), "lastDay", lastDay.toString()));
        changed.add(personId);
        cutShort.stream()
                .flatMap(standIn -> Stream.of(standIn.absent(), standIn.deputy()))
                .filter(other -> !other.equals(personId))
                .forEach(other -> changed.add(other));
    }

    /** Shuts the accounts of those whose last day is over. */
    void shutLeft() {
        for (String person : entries.leaving(today())) {
            entries.shut(person);
            acts.record("person-left", null, "离职生效，停用人员", null, Map.of("person", person));
            changed.add(person);
        }
    }

    private void end(PostHolding holding, LocalDate lastDay, String reason) {
        if (lastDay.isBefore(holding.from())) {
            throw new IllegalArgumentException("最后任职日不能早于任职日（" + holding.from() + "）。");
        }
        if (holding.to() != null && holding.to().isBefore(lastDay)) {
            throw new IllegalArgumentException("该岗位已于" + holding.to() + "到期，不能延后免去；需要延长请重新任命。");
        }
        if (holding.post() == Post.SYS_ADMIN && !entries.anyOther(Post.SYS_ADMIN, holding.person(), lastDay)) {
            throw new IllegalArgumentException("这是最后一位系统管理员：请先任命接任的人，再免去本岗位。");
        }
        if (entries.endHolding(holding, lastDay, reason) == 0) {
            throw new IllegalArgumentException("没有这一任职记录，可能已被他人修改，请刷新后重试。");
        }
        acts.record("post-vacated", null, "免去岗位：" + holding.post().label(), reason, detailsOf(holding.until(lastDay)));
    }

    @Override
    public StandIn standIn(String absent, String deputy, LocalDate from, LocalDate to, String reason) {
        if (absent.equals(deputy)) {
            throw new IllegalArgumentException("代理人不能是本人。");
        }
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("代理结束日不能早于开始日。");
        }
        if (to.isBefore(today())) {
            throw new IllegalArgumentException("代理期间已经过去。");
        }
        requireReason(reason);
        // always in the same order, so that two clerks do not wait for each other
        Stream.of(absent, deputy).sorted().forEach(this::requirePerson);
        if (!person(deputy).orElseThrow().active()) {
            throw new IllegalArgumentException("代理人已停用，请另选人员。");
        }
        if (!entries.standInsDuring(absent, from, to).isEmpty()) {
            throw new IllegalArgumentException("该人员在此期间已有代理人，请先结束原代理。");
        }
        if (!entries.standInsDuring(deputy, from, to).isEmpty()) {
            throw new IllegalArgumentException("代理人在此期间本人也由他人代理，请另选人员。");
        }
        if (entries.standIns(absent).stream()
                .anyMatch(other -> other.deputy().equals(absent)
                        && !other.from().isAfter(to)
                        && !other.to().isBefore(from))) {
            throw new IllegalArgumentException("该人员在此期间正在代理他人，请先结束原代理。");
        }
        List<PostHolding> posts = entries.allOf(absent).stream()
                .filter(held -> held.deputyFor() == null)
                .filter(held -> !held.from().isAfter(to))
                .filter(held -> held.to() == null || !held.to().isBefore(from))
                .toList();
        if (posts.isEmpty()) {
            throw new IllegalArgumentException("该人员在此期间没有岗位，无需代理。");
        }
        for (PostHolding held : posts) {
            LocalDate last = held.to() == null || held.to().isAfter(to) ? to : held.to();
            appoint(held.heldBy(deputy, held.from().isAfter(from) ? held.from() : from, last));
        }
        StandIn entered = new StandIn(
                entries.saveStandIn(new StandIn(0, absent, deputy, from, to, reason)),
                absent,
                deputy,
                from,
                to,
                reason);
        acts.record("stand-in-begun", null, "安排代理：" + from + "至" + to, reason, detailsOf(entered));
        changed.add(absent);
        return entered;
    }

    @Override
    public void endStandIn(long id, String reason) {
        requireReason(reason);
        StandIn standIn = entries.standIn(id);
        if (standIn == null || standIn.to().isBefore(today())) {
            throw new IllegalArgumentException("该代理已经结束，请刷新页面。");
        }
        cut(standIn, today().minusDays(1), reason);
        changed.add(standIn.deputy());
        changed.add(standIn.absent());
    }

    /** Ends a stand-in after a day; one that had not begun by then is struck. */
    private void cut(StandIn standIn, LocalDate last, String reason) {
        requirePerson(standIn.deputy());
        for (PostHolding held : entries.allOf(standIn.deputy())) {
            if (standIn.absent().equals(held.deputyFor())
                    && !held.from().isBefore(standIn.from())
                    && (held.to() == null || held.to().isAfter(last))) {
                if (held.from().isAfter(last)) {
                    entries.deleteHolding(held);
                } else {
                    entries.endHolding(held, last, reason);
                }
            }
        }
        if (standIn.from().isAfter(last)) {
            entries.strikeStandIn(standIn.id());
        } else {
            entries.endStandIn(standIn.id(), last);
        }
        acts.record("stand-in-ended", null, "结束代理", reason, detailsOf(standIn));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<StandIn> standInFor(String absent) {
        return entries.standInsDuring(absent, today(), today()).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<StandIn> standInsFor(Collection<String> absent) {
        return absent.isEmpty() ? List.of() : entries.standInsOn(absent, today());
    }

    @Override
    @Transactional(readOnly = true)
    public List<StandIn> standIns(String personId) {
        return entries.standIns(personId);
    }

    private Person requirePerson(String id) {
        Person person = entries.lockPerson(id);
        if (person == null) {
            throw new NoSuchElementException("没有登录名为 " + id + " 的人员");
        }
        return person;
    }

    private static void requireReason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new IllegalArgumentException("请写明事由。");
        }
    }

    private static Map<String, String> detailsOf(StandIn standIn) {
        return Map.of(
                "absent", standIn.absent(),
                "deputy", standIn.deputy(),
                "from", standIn.from().toString(),
                "to", standIn.to().toString());
    }

    private static Map<String, String> detailsOf(PostHolding holding) {
        Map<String, String> details = new HashMap<>();
        details.put("person", holding.person());
        details.put("post", holding.post().name());
        details.put("centre", holding.centre());
        details.put("from", holding.from().toString());
        details.put("to", holding.to() == null ? "" : holding.to().toString());
        Stream.of(
                        new String[] {"unit", holding.unit()},
                        new String[] {"department", holding.department()},
                        new String[] {"deputyFor", holding.deputyFor()})
                .filter(fact -> fact[1] != null)
                .forEach(fact -> details.put(fact[0], fact[1]));
        return details;
    }

    private LocalDate today() {
        return clock.instant().atZone(OFFICE).toLocalDate();
    }
}
