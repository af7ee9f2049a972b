package org.wuzhen.access.camunda;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.MembershipEntity;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.access.camunda.MembershipMapper.Membership;
import org.wuzhen.directory.DayBegun;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Person;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostsChanged;

/**
 * Keeps the engine's users and groups as the directory says: once for each act, in its transaction. Their passwords stay
 * with our accounts: the engine gets one that nobody knows.
 */
@Component
@Transactional
class IdentitySync {

    /** Before whatever asks who may work a task. */
    private static final int FIRST = 0;

    private static final int PEOPLE_AT_ONCE = 500;
    private static final String OFFICE = "WORKFLOW";

    private final IdentityService identity;
    private final ProcessEngine processEngine;
    private final MembershipMapper memberships;
    private final Directory directory;
    private final EngineAsSystem engine;
    private final SecureRandom random = new SecureRandom();

    IdentitySync(
            IdentityService identity,
            ProcessEngine processEngine,
            MembershipMapper memberships,
            Directory directory,
            EngineAsSystem engine) {
        this.identity = identity;
        this.processEngine = processEngine;
        this.memberships = memberships;
        this.directory = directory;
        this.engine = engine;
    }

    @EventListener
    @Order(FIRST)
    public void follow(PostsChanged change) {
        sync(change.people());
    }

    @EventListener
    @Order(FIRST)
    public void follow(DayBegun day) {
        followAll();
    }

    /**
     * Everybody, whoever changed their groups. Only those whose groups differ are touched, so that a start with thousands
     * of people is quick.
     */
    public void followAll() {
        Map<String, Set<String>> present = byPerson(memberships.all());
        Map<String, Set<String>> wanted = new HashMap<>();
        directory.heldToday().forEach(holding -> wanted.computeIfAbsent(holding.person(), person -> new HashSet<>())
                .addAll(EngineGroups.of(holding)));
        Set<String> users = engine.call(() ->
                identity.createUserQuery().list().stream().map(User::getId).collect(Collectors.toSet()));
        Set<String> differing = new TreeSet<>();
        directory.people().stream()
                .map(Person::id)
                .filter(person -> !users.contains(person))
                .forEach(differing::add);
        Stream.concat(present.keySet().stream(), wanted.keySet().stream())
                .filter(person -> !present.getOrDefault(person, Set.of()).equals(wanted.getOrDefault(person, Set.of())))
                .forEach(differing::add);
        sync(differing);
    }

    /** The groups that grants are given to, whether or not anybody is in them yet. */
    public void foundGroups() {
        Set<String> groups = new TreeSet<>(Set.of(EngineGroups.STAFF, Groups.CAMUNDA_ADMIN));
        Arrays.stream(Post.values()).map(Post::name).forEach(groups::add);
        inOneCommand(command -> found(groups));
    }

    private void sync(Collection<String> people) {
        if (people.isEmpty()) {
            return;
        }
        memberships.oneAtATime();
        List<String> all = List.copyOf(people);
        for (int from = 0; from < all.size(); from += PEOPLE_AT_ONCE) {
            List<String> some = all.subList(from, Math.min(from + PEOPLE_AT_ONCE, all.size()));
            inOneCommand(command -> sync(some, command));
        }
    }

    /** What is read is read for all of them; what is written goes to the database together when the command ends. */
    private void sync(List<String> people, CommandContext command) {
        Map<String, Set<String>> wanted = new HashMap<>();
        Set<String> groups = new TreeSet<>();
        directory.postsOf(people).forEach(holding -> {
            wanted.computeIfAbsent(holding.person(), p -> new TreeSet<>()).addAll(EngineGroups.of(holding));
            // tasks name the directors of a case's centre, whether or not it has them: Tasklist shows the group's name
            groups.add(Post.STREET_DIRECTOR.at(holding.centre()));
            groups.add(Post.DISTRICT_DIRECTOR.at(holding.centre()));
        });
        Map<String, Set<String>> present = byPerson(memberships.of(people));
        users(people);
        wanted.values().forEach(groups::addAll);
        found(groups);
        for (String person : people) {
            Set<String> has = present.getOrDefault(person, Set.of());
            Set<String> gets = wanted.getOrDefault(person, Set.of());
            // the engine's own act asks for each one whether it is there
            has.stream().filter(group -> !gets.contains(group)).sorted().forEach(group -> command.getDbEntityManager()
                    .delete(MembershipEntity.class, "deleteMembership", Map.of("userId", person, "groupId", group)));
            gets.stream()
                    .filter(group -> !has.contains(group))
                    .forEach(group -> identity.createMembership(person, group));
        }
    }

    private void users(List<String> people) {
        Map<String, User> known = identity.createUserQuery().userIdIn(people.toArray(String[]::new)).list().stream()
                .collect(Collectors.toMap(User::getId, Function.identity()));
        for (Person person : directory.people(people)) {
            User user = known.get(person.id());
            if (user == null) {
                user = identity.newUser(person.id());
                user.setPassword(unknowable());
            } else if (person.name().equals(user.getFirstName())) {
                continue;
            }
            user.setFirstName(person.name());
            user.setLastName("");
            identity.saveUser(user);
        }
    }

    private void found(Set<String> groups) {
        if (groups.isEmpty()) {
            return;
        }
        Set<String> missing = new TreeSet<>(groups);
        identity.createGroupQuery()
                .groupIdIn(groups.toArray(String[]::new))
                .list()
                .forEach(group -> missing.remove(group.getId()));
        if (missing.isEmpty()) {
            return;
        }
        Map<String, String> places = new HashMap<>();
        directory.centres().forEach(centre -> places.put(centre.code(), centre.shortName()));
        directory.departments().forEach(department -> places.put(department.code(), department.shortName()));
        for (String id : missing) {
            Group group = identity.newGroup(id);
            group.setName(nameOf(id, places));
            group.setType(OFFICE);
            identity.saveGroup(group);
        }
    }

    private static String nameOf(String group, Map<String, String> places) {
        if (EngineGroups.STAFF.equals(group)) {
            return "全体办案人员";
        }
        if (Groups.CAMUNDA_ADMIN.equals(group)) {
            return "引擎管理员";
        }
        String[] parts = group.split("\\.");
        return Stream.concat(
                        Stream.of(Post.valueOf(parts[0]).label()),
                        Arrays.stream(parts).skip(1).map(code -> places.getOrDefault(code, code)))
                .collect(Collectors.joining("·"));
    }

    private static Map<String, Set<String>> byPerson(List<Membership> memberships) {
        Map<String, Set<String>> groups = new HashMap<>();
        memberships.forEach(one ->
                groups.computeIfAbsent(one.person(), person -> new TreeSet<>()).add(one.group()));
        return groups;
    }

    private void inOneCommand(Consumer<CommandContext> work) {
        var configuration = (ProcessEngineConfigurationImpl) processEngine.getProcessEngineConfiguration();
        engine.run(() -> configuration.getCommandExecutorTxRequired().execute(command -> {
            work.accept(command);
            return null;
        }));
    }

    private String unknowable() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
