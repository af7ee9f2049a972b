package org.wuzhen.office.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Community;
import org.wuzhen.directory.DelegatedAuthorities;
import org.wuzhen.directory.DelegatedAuthority;
import org.wuzhen.directory.Department;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Grid;
import org.wuzhen.directory.LeadingGroup;
import org.wuzhen.directory.MicroGrid;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.directory.Roster;
import org.wuzhen.directory.Zone;

/** The office as it is registered, and on top of it what the rows read so far would enter. */
final class OfficeDraft {

    final Map<String, Centre> centres = new TreeMap<>();
    final Map<String, Department> departments = new TreeMap<>();
    final Map<String, Community> communities = new TreeMap<>();
    final Map<String, Grid> grids = new TreeMap<>();
    final Map<String, MicroGrid> microGrids = new TreeMap<>();
    final Map<String, Zone> zones = new TreeMap<>();
    final Map<String, LeadingGroup> groups = new TreeMap<>();
    final Map<String, Roster.Member> people = new TreeMap<>();
    final List<DelegatedAuthority> authorities = new ArrayList<>();
    final LocalDate today;
    private final Map<String, List<PostHolding>> holdings = new HashMap<>();
    private final Map<String, String> loginsBySmallLetters = new HashMap<>();

    OfficeDraft(LocalDate today) {
        this.today = today;
    }

    /** The office as it is registered now. */
    static OfficeDraft of(Directory directory, Roster roster, DelegatedAuthorities register, LocalDate today) {
        OfficeDraft draft = new OfficeDraft(today);
        directory.centres().forEach(centre -> draft.centres.put(centre.code(), centre));
        directory.departments().forEach(department -> draft.departments.put(department.code(), department));
        roster.allCommunities().forEach(unit -> draft.communities.put(unit.code(), unit));
        roster.allGrids().forEach(grid -> draft.grids.put(grid.code(), grid));
        roster.allMicroGrids().forEach(grid -> draft.microGrids.put(grid.code(), grid));
        directory.zones().forEach(zone -> draft.zones.put(zone.code(), zone));
        directory.leadingGroups().forEach(group -> draft.groups.put(group.code(), group));
        roster.everybody().forEach(draft::enter);
        roster.allHoldings().forEach(draft::enter);
        register.all().stream()
                .filter(authority -> authority.revokedAt() == null)
                .forEach(draft.authorities::add);
        return draft;
    }

    void enter(Roster.Member person) {
        people.put(person.id(), person);
        loginsBySmallLetters.put(person.id().toLowerCase(Locale.ROOT), person.id());
    }

    void enter(PostHolding holding) {
        holdings.computeIfAbsent(holding.person(), person -> new ArrayList<>()).add(holding);
    }

    void replace(PostHolding old, PostHolding fresh) {
        List<PostHolding> theirs = holdings.get(old.person());
        theirs.set(theirs.indexOf(old), fresh);
    }

    List<PostHolding> holdings(String person) {
        return holdings.getOrDefault(person, List.of());
    }

    Collection<List<PostHolding>> allHoldings() {
        return holdings.values();
    }

    /** The log-in name that differs from this one by small and capital letters only, if there is one. */
    Optional<String> similarLogin(String login) {
        return Optional.ofNullable(loginsBySmallLetters.get(login.toLowerCase(Locale.ROOT)))
                .filter(known -> !known.equals(login));
    }

    /** A centre by its code, short name or full name. */
    Centre centre(String typed) {
        Centre byCode = centres.get(typed);
        return byCode != null ? byCode : only(centres.values(), typed, Centre::shortName, Centre::name);
    }

    /** A department by its code, short name or full name. */
    Department department(String typed) {
        Department byCode = departments.get(typed.toUpperCase(Locale.ROOT));
        return byCode != null ? byCode : only(departments.values(), typed, Department::shortName, Department::name);
    }

    String centreName(String code) {
        Centre centre = centres.get(code);
        return centre == null ? code : centre.shortName();
    }

    String departmentName(String code) {
        Department department = departments.get(code);
        return department == null ? code : department.shortName();
    }

    String personName(String id) {
        Roster.Member member = people.get(id);
        return member == null ? id : member.name();
    }

    /** The one that bears this name; none when several do. */
    private static <T> T only(Collection<T> all, String name, Function<T, String> shortName, Function<T, String> full) {
        Set<T> found = new HashSet<>();
        for (T one : all) {
            if (shortName.apply(one).equals(name) || full.apply(one).equals(name)) {
                found.add(one);
            }
        }
        return found.size() == 1 ? found.iterator().next() : null;
    }
}
