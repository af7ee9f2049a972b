package org.wuzhen.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.access.Accounts;
import org.wuzhen.access.ShownAccounts;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Community;
import org.wuzhen.directory.DelegatedAuthorities;
import org.wuzhen.directory.DelegatedAuthority;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Person;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.directory.Zone;
import org.wuzhen.notification.CentrePhones;

/** A few real centres of Binhai with made-up people in every post. */
@Component
@Profile("demo")
class DemoOffice implements ShownAccounts {

    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);

    private final Directory directory;
    private final DelegatedAuthorities authorities;
    private final Accounts accounts;
    private final CentrePhones phones;
    private final DemoClock clock;
    private final SampleOffice office;

    DemoOffice(
            Directory directory,
            DelegatedAuthorities authorities,
            Accounts accounts,
            CentrePhones phones,
            DemoClock clock) {
        this.directory = directory;
        this.authorities = authorities;
        this.accounts = accounts;
        this.phones = phones;
        this.clock = clock;
        this.office = read("office.yaml", SampleOffice.class);
    }

    /** Enters centres, people and accounts once; a second call changes nothing. */
    @Transactional
    public void open() {
        List<String> entered = new ArrayList<>();
        for (SampleOffice.SampleCentre centre : office.centres()) {
            if (directory.centres().stream().anyMatch(c -> c.code().equals(centre.code()))) {
                continue;
            }
            directory.found(new Centre(
                    centre.code(),
                    centre.name(),
                    centre.shortName(),
                    centre.parent() == null ? Centre.Level.DISTRICT : Centre.Level.STREET,
                    centre.parent(),
                    centre.committee(),
                    centre.abbrev()));
            phones.enter(centre.code(), "022-555500" + centre.code());
            int count = 0;
            for (String community : centre.communities()) {
                directory.found(new Community(centre.code() + "%03d".formatted(++count), community, centre.code()));
            }
            for (SampleOffice.SamplePerson person : centre.people()) {
                appoint(centre, person);
                entered.add(person.login());
            }
        }
        accounts.openAll(entered, office.password());
        layOutZones();
        office.authorities().stream().filter(this::missing).forEach(this::grant);
    }

    /** The zones of the sample centres; where the whole office is settled, it brings the same and those of base units. */
    private void layOutZones() {
        Set<String> known = directory.zones().stream().map(Zone::code).collect(Collectors.toSet());
        List<Zone> missing = office.centres().stream()
                .map(centre -> new Zone(
                        "Z" + centre.code(),
                        (centre.parent() == null ? "滨海新区" : centre.shortName()) + "战区",
                        centre.parent() == null ? null : "Z" + centre.parent(),
                        centre.code(),
                        null))
                .filter(zone -> !known.contains(zone.code()))
                .toList();
        if (!missing.isEmpty()) {
            directory.settle(List.of(), List.of(), List.of(), missing, List.of());
        }
    }

    /** Whether an officer of the sample office still lacks the authority. */
    private boolean missing(SampleOffice.SampleAuthority authority) {
        return authorities.of(authority.person()).isEmpty()
                && directory.postsOf(authority.person()).stream()
                        .anyMatch(held -> authority.department().equals(held.department()));
    }

    private void grant(SampleOffice.SampleAuthority authority) {
        LocalDate today = LocalDate.now(clock);
        authorities.grant(new DelegatedAuthority(
                null,
                authority.person(),
                authority.department(),
                authority.scope(),
                authority.types(),
                authority.ceiling(),
                today.minusMonths(6),
                today.plusYears(1),
                authority.document(),
                null,
                null));
    }

    private void appoint(SampleOffice.SampleCentre centre, SampleOffice.SamplePerson person) {
        directory.register(new Person(person.login(), person.name(), true));
        for (Post post : person.posts()) {
            directory.appoint(new PostHolding(
                    person.login(),
                    post,
                    centre.code(),
                    null,
                    person.department(),
                    person.mode(),
                    person.speciality(),
                    LONG_AGO,
                    null,
                    null));
        }
    }

    /** Code of the centre at which somebody of the sample office works. */
    String centreOf(String login) {
        return office.centres().stream()
                .filter(centre -> centre.people().stream()
                        .anyMatch(person -> person.login().equals(login)))
                .map(SampleOffice.SampleCentre::code)
                .findFirst()
                .orElseThrow();
    }

    /** Names of base units by the code of their centre. */
    Map<String, List<String>> communities() {
        return office.centres().stream()
                .collect(Collectors.toMap(SampleOffice.SampleCentre::code, SampleOffice.SampleCentre::communities));
    }

    @Override
    public List<ShownAccount> accounts() {
        return office.centres().stream()
                .flatMap(centre -> centre.people().stream()
                        .filter(SampleOffice.SamplePerson::shown)
                        .map(person -> new ShownAccount(
                                person.login(),
                                office.password(),
                                person.name(),
                                centre.shortName() + " · "
                                        + String.join(
                                                "、",
                                                person.posts().stream()
                                                        .map(Post::label)
                                                        .toList()))))
                .toList();
    }

    static <T> T read(String resource, Class<T> type) {
        ObjectMapper yaml =
                new ObjectMapper(new YAMLFactory()).disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        yaml.findAndRegisterModules();
        try (var in = new ClassPathResource(resource, DemoOffice.class).getInputStream()) {
            return yaml.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the sample data " + resource, e);
        }
    }
}
