package org.wuzhen.access.camunda;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.directory.Department;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Person;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.directory.PostsChanged;

/**
 * Keeps the engine's users and groups as the directory says, in the transaction of each change. Their passwords stay
 * with our accounts: the engine gets one that nobody knows.
 */
@Component
@Transactional
class IdentitySync {

    private static final String OFFICE = "WORKFLOW";

    private final IdentityService identity;
    private final Directory directory;
    private final EngineAsSystem engine;

    IdentitySync(IdentityService identity, Directory directory, EngineAsSystem engine) {
        this.identity = identity;
        this.directory = directory;
        this.engine = engine;
    }

    @EventListener
    public void follow(PostsChanged change) {
        engine.run(() -> sync(change.person()));
    }

    /**
     * Everybody: posts begin and end by date, without anybody doing anything. Only those whose groups differ are touched,
     * so that a start with thousands of people is quick.
     */
    public void followAll() {
        engine.run(() -> {
            Map<String, Set<String>> present = present();
            Map<String, Set<String>> wanted = wanted();
            Set<String> people = new TreeSet<>(present.keySet());
            people.addAll(wanted.keySet());
            people.stream()
                    .filter(person -> !Objects.equals(present.get(person), wanted.getOrDefault(person, Set.of())))
                    .forEach(this::sync);
        });
    }

    /** Groups by engine user. */
    private Map<String, Set<String>> present() {
        Map<String, Set<String>> present = new HashMap<>();
        identity.createUserQuery().list().forEach(user -> present.put(user.getId(), new HashSet<>()));
        for (Group group : identity.createGroupQuery().list()) {
            identity.createUserQuery().memberOfGroup(group.getId()).list().forEach(user -> present.get(user.getId())
                    .add(group.getId()));
        }
        return present;
    }

    /** Groups by person as the directory has it today. */
    private Map<String, Set<String>> wanted() {
        Map<String, Set<String>> wanted = new HashMap<>();
        directory.people().forEach(person -> wanted.put(person.id(), new HashSet<>()));
        directory.heldToday().forEach(holding -> wanted.get(holding.person()).addAll(EngineGroups.of(holding)));
        return wanted;
    }

    /** The groups that grants are given to, whether or not anybody is in them yet. */
    public void foundGroups() {
        engine.run(() -> {
            found(EngineGroups.STAFF);
            found(Groups.CAMUNDA_ADMIN);
            for (Post post : Post.values()) {
                found(post.name());
            }
        });
    }

    private void sync(String id) {
        Optional<Person> person = directory.person(id);
        person.ifPresent(this::user);
        Set<String> wanted = new HashSet<>();
        for (PostHolding holding : directory.postsOf(id)) {
            wanted.addAll(EngineGroups.of(holding));
        }
        Set<String> present = identity.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
        for (String group : new TreeSet<>(present)) {
            if (!wanted.contains(group)) {
                identity.deleteMembership(id, group);
            }
        }
        for (String group : new TreeSet<>(wanted)) {
            if (!present.contains(group)) {
                found(group);
                identity.createMembership(id, group);
            }
        }
    }

    private void user(Person person) {
        User user = identity.createUserQuery().userId(person.id()).singleResult();
        if (user == null) {
            user = identity.newUser(person.id());
            user.setPassword(unknowable());
        } else if (person.name().equals(user.getFirstName())) {
            return;
        }
        user.setFirstName(person.name());
        user.setLastName("");
        identity.saveUser(user);
    }

    private void found(String id) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            Group group = identity.newGroup(id);
            group.setName(nameOf(id));
            group.setType(OFFICE);
            identity.saveGroup(group);
        }
    }

    private String nameOf(String group) {
        if (EngineGroups.STAFF.equals(group)) {
            return "全体办案人员";
        }
        if (Groups.CAMUNDA_ADMIN.equals(group)) {
            return "引擎管理员";
        }
        String[] parts = group.split("\\.");
        return Stream.concat(
                        Stream.of(Post.valueOf(parts[0]).label()),
                        Arrays.stream(parts).skip(1).map(this::placeName))
                .collect(Collectors.joining("·"));
    }

    /** A centre's code is two digits, a department's is a word. */
    private String placeName(String code) {
        return code.matches("[0-9]+")
                ? directory.centre(code).shortName()
                : directory.department(code).map(Department::shortName).orElse(code);
    }

    private static String unknowable() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
