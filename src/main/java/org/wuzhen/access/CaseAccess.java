package org.wuzhen.access;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Actor;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;

/**
 * Who may read which case: staff those of their centre (the district's staff those of all centres), the first receiver
 * and the handler their own, auditors all, administrators none; a restricted case only the leaders of its centre or of
 * the district, and auditors.
 */
@Component
@Transactional(readOnly = true)
public class CaseAccess {

    private static final Set<Post> LEADERS = Set.of(Post.COMMITTEE_HEAD, Post.STREET_DIRECTOR, Post.DISTRICT_DIRECTOR);

    private final LoggedIn loggedIn;
    private final Directory directory;
    private final CaseFiles cases;

    CaseAccess(LoggedIn loggedIn, Directory directory, CaseFiles cases) {
        this.loggedIn = loggedIn;
        this.directory = directory;
        this.cases = cases;
    }

    /** What the person logged in may read; nobody logged in reads nothing. */
    public Sight sight() {
        return loggedIn.personId().map(this::sightOf).orElseGet(() -> new Sight("", Set.of(), Set.of()));
    }

    /** Codes of the centres whose ordinary cases the person logged in may read. */
    public Set<String> visibleCentres() {
        return sight().centres();
    }

    /** Whether somebody may read a case; the system itself may. */
    public boolean mayRead(Actor actor, CaseFile file) {
        return actor.isSystem() || sightOf(actor.userId()).covers(file);
    }

    /** Whether the person logged in may read a case. */
    public boolean mayRead(CaseFile file) {
        return sight().covers(file);
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

    private Sight sightOf(String person) {
        List<Centre> centres = directory.centres();
        Set<String> ordinary = new HashSet<>();
        Set<String> restricted = new HashSet<>();
        for (PostHolding holding : directory.postsOf(person)) {
            if (holding.post().reach() == Post.Reach.ALL) {
                ordinary.addAll(below(null, centres));
                restricted.addAll(below(null, centres));
            } else if (holding.post().reach() == Post.Reach.CENTRE) {
                Set<String> reach = below(holding.centre(), centres);
                ordinary.addAll(reach);
                if (LEADERS.contains(holding.post())) {
                    restricted.addAll(reach);
                }
            }
        }
        return new Sight(person, ordinary, restricted);
    }

    /** The centre itself and, for the district's, all centres; null means all. */
    private static Set<String> below(String code, List<Centre> centres) {
        boolean all = code == null
                || centres.stream()
                        .anyMatch(centre -> centre.code().equals(code) && centre.level() == Centre.Level.DISTRICT);
        return all ? centres.stream().map(Centre::code).collect(Collectors.toSet()) : Set.of(code);
    }
}
