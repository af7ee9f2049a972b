package org.wuzhen.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Actor;
import org.wuzhen.casefile.CaseCircle;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;

/**
 * Who may read which case (docs/security/who-sees-what.md): staff those of their centre and those that have come to it,
 * the district's director and supervisors those of all centres, departments those that they are asked about, the first
 * receiver, the handler and whoever was brought in their own wherever it goes, auditors all, administrators none; a restricted case only the
 * leaders of its centre or of the district, and auditors; nobody a case that they are recused from.
 */
@Component
@Transactional(readOnly = true)
public class CaseAccess {

    private static final Set<Post> LEADERS = Set.of(Post.COMMITTEE_HEAD, Post.STREET_DIRECTOR, Post.DISTRICT_DIRECTOR);

    /** Who, sitting at the district's centre, answers for the cases of all its streets. */
    private static final Set<Post> DISTRICT_WIDE = Set.of(Post.DISTRICT_DIRECTOR, Post.SUPERVISOR);

    private final LoggedIn loggedIn;
    private final Directory directory;
    private final CaseFiles cases;
    private final SightMapper sights;
    private final PostsInHand posts;

    CaseAccess(LoggedIn loggedIn, Directory directory, CaseFiles cases, SightMapper sights, PostsInHand posts) {
        this.posts = posts;
        this.loggedIn = loggedIn;
        this.directory = directory;
        this.cases = cases;
        this.sights = sights;
    }

    /** What the person logged in may read; nobody logged in reads nothing. */
    public Sight sight() {
        return loggedIn.personId().map(this::sightOf).orElse(Sight.NONE);
    }

    /** Codes of the centres whose ordinary cases the person logged in may read. */
    public Set<String> visibleCentres() {
        return sight().centres();
    }

    /** Whether somebody may read a case; the system itself may. */
    public boolean mayRead(Actor actor, CaseFile file) {
        return actor.isSystem() || covers(sightOf(actor.userId()), file);
    }

    /** Whether the person logged in may read a case. */
    public boolean mayRead(CaseFile file) {
        return covers(sight(), file);
    }

    /** Whether there is a case with this number, and somebody handles it. */
    public boolean handles(String person, String number) {
        return number != null
                && CaseNumber.fits(number)
                && cases.find(CaseNumber.of(number))
                        .filter(file -> person.equals(file.handler()))
                        .isPresent();
    }

    /** Whether there is a case with this number, and somebody may not read it. */
    public boolean hides(String person, String number) {
        return number != null
                && CaseNumber.fits(number)
                && cases.find(CaseNumber.of(number))
                        .filter(file -> !covers(sightOf(person), file))
                        .isPresent();
    }

    /** Those of these cases that the person logged in may read. */
    public Set<CaseNumber> readable(Collection<CaseNumber> numbers) {
        return readable(sight(), numbers);
    }

    /** Those of these cases that somebody may read. */
    public Set<CaseNumber> readableBy(String person, Collection<CaseNumber> numbers) {
        return readable(sightOf(person), numbers);
    }

    private Set<CaseNumber> readable(Sight sight, Collection<CaseNumber> numbers) {
        return numbers.isEmpty()
                ? Set.of()
                : sights.covered(sight, numbers.stream().map(CaseNumber::value).toList()).stream()
                        .map(CaseNumber::of)
                        .collect(Collectors.toSet());
    }

    /**
     * A case that the person logged in may read.
     *
     * @param number as typed or linked, in any form
     * @throws CaseNotFound when there is none with this number, or none that this person may read
     */
    public CaseFile requireReadable(String number) {
        if (!CaseNumber.fits(number)) {
            throw new CaseNotFound();
        }
        return requireReadable(CaseNumber.of(number));
    }

    /** As {@link #requireReadable(String)}. */
    public CaseFile requireReadable(CaseNumber number) {
        return cases.find(number).filter(this::mayRead).orElseThrow(CaseNotFound::new);
    }

    /** What somebody may read, whoever is logged in. */
    public Sight sightOf(String person) {
        List<PostHolding> held = posts.of(person);
        Set<String> people = new HashSet<>(Set.of(person));
        Set<String> ordinary = new HashSet<>();
        Set<String> restricted = new HashSet<>();
        Set<CaseCircle.Asked> desks = new HashSet<>();
        Set<String> departments = new HashSet<>();
        for (PostHolding holding : held) {
            if (holding.deputyFor() != null && holding.post().handlesCases()) {
                people.add(holding.deputyFor());
            }
            switch (holding.post().reach()) {
                case CENTRE -> {
                    Set<String> own =
                            DISTRICT_WIDE.contains(holding.post()) ? below(holding.centre()) : Set.of(holding.centre());
                    ordinary.addAll(own);
                    if (LEADERS.contains(holding.post())) {
                        restricted.addAll(own);
                    }
                }
                case ASKED -> {
                    if (holding.department() != null && holding.post() == Post.DEPARTMENT_HEAD) {
                        departments.add(holding.department());
                    } else if (holding.department() != null) {
                        desks.add(new CaseCircle.Asked(holding.department(), holding.centre()));
                    }
                }
                case ALL -> {
                    directory.centres().forEach(centre -> ordinary.add(centre.code()));
                    restricted.addAll(ordinary);
                }
                case OWN, NONE -> {
                    // what one received first or handles, and nothing else
                }
            }
        }
        return new Sight(person, worksOnCases(held) ? people : Set.of(), ordinary, restricted, desks, departments);
    }

    /** Groups of those who answer for a restricted case: they do what others may no longer see. */
    public Set<String> leaderGroups(String centre) {
        return LEADERS.stream().map(post -> post.at(centre)).collect(Collectors.toSet());
    }

    private boolean covers(Sight sight, CaseFile file) {
        return sight.covers(file, cases.circle(file.number()));
    }

    private static boolean worksOnCases(List<PostHolding> held) {
        return held.stream().anyMatch(holding -> holding.post().handlesCases());
    }

    /** The centre itself and, for the district's, all centres. */
    private Set<String> below(String code) {
        List<Centre> centres = directory.centres();
        boolean district = centres.stream()
                .anyMatch(centre -> centre.code().equals(code) && centre.level() == Centre.Level.DISTRICT);
        return district ? centres.stream().map(Centre::code).collect(Collectors.toSet()) : Set.of(code);
    }
}
