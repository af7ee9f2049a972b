package org.wuzhen.access;

import java.util.HashSet;
import java.util.Set;
import org.wuzhen.casefile.CaseCircle;
import org.wuzhen.casefile.CaseFile;

/**
 * Which cases a person may read. {@link #covers} says it of one case; {@code SightMapper.xml} says the same in SQL, for
 * lists, counts and the engine's tasks.
 *
 * @param person the log-in name; a case that this person is recused from is never among them
 * @param people the person and those absent whom they stand in for: what one of them received first, handles or was
 *     brought in on
 * @param centres codes of the centres whose ordinary cases are open to the person: those of the centre itself, and those
 *     that have come to it
 * @param restrictedCentres codes of the centres whose restricted cases (涉刑) are open as well
 * @param desks the departments that the person sits for, each at a centre: what they are asked about there
 * @param departments codes of the departments that the person heads: what they are asked about anywhere
 */
public record Sight(
        String person,
        Set<String> people,
        Set<String> centres,
        Set<String> restrictedCentres,
        Set<CaseCircle.Asked> desks,
        Set<String> departments) {

    /** Sees nothing. */
    static final Sight NONE = new Sight("", Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public Sight {
        people = Set.copyOf(people);
        centres = Set.copyOf(centres);
        restrictedCentres = Set.copyOf(restrictedCentres);
        desks = Set.copyOf(desks);
        departments = Set.copyOf(departments);
    }

    /** Of somebody who stands in for nobody and sits for no department. */
    public Sight(String person, Set<String> centres, Set<String> restrictedCentres) {
        this(person, Set.of(person), centres, restrictedCentres, Set.of(), Set.of());
    }

    /** The centres of which some cases are open to the person because they belong there. */
    public Set<String> allCentres() {
        if (centres.containsAll(restrictedCentres)) {
            return centres;
        }
        Set<String> all = new HashSet<>(centres);
        all.addAll(restrictedCentres);
        return all;
    }

    /** Whether a case is among them. */
    public boolean covers(CaseFile file, CaseCircle circle) {
        if (circle.recused().contains(person)) {
            return false;
        }
        if (file.restricted()) {
            return restrictedCentres.contains(file.centre());
        }
        return people.contains(file.firstReceiver())
                || file.handler() != null && people.contains(file.handler())
                || circle.admitted().stream().anyMatch(people::contains)
                || centres.contains(file.centre())
                || circle.reached().stream().anyMatch(centres::contains)
                || circle.asked().stream()
                        .anyMatch(asked -> desks.contains(asked) || departments.contains(asked.department()));
    }
}
