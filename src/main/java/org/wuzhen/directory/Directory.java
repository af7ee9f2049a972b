package org.wuzhen.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The office as it is today: who sits where, in which post. */
public interface Directory {

    List<Centre> centres();

    /**
     * One centre.
     *
     * @throws java.util.NoSuchElementException when there is none with this code
     */
    Centre centre(String code);

    /**
     * The centre that other bodies mean by a code of the district's with the centre's own behind it, {@code 120116-04}:
     * the district's where nothing stands behind, empty where there is no such centre.
     *
     * @param unit null for a message that names none: it goes to the district's centre
     */
    default Optional<Centre> centreOfUnit(String unit) {
        int dash = unit == null ? -1 : unit.lastIndexOf('-');
        String code = dash < 0 ? "00" : unit.substring(dash + 1);
        return centres().stream().filter(centre -> centre.code().equals(code)).findFirst();
    }

    List<Community> communities(String centreCode);

    Optional<Person> person(String id);

    /** The display name of a person, or the id itself when unknown. */
    String nameOf(String personId);

    /** The display names of several people by their ids, as {@link #nameOf}. */
    Map<String, String> namesOf(Collection<String> people);

    /** The posts that a person holds today. */
    List<PostHolding> postsOf(String personId);

    /** The posts that any of these people holds today. */
    List<PostHolding> postsOf(Collection<String> people);

    /** These people as far as they are entered, also those who have left. */
    List<Person> people(Collection<String> ids);

    /** Everybody who holds a post at a centre today. */
    List<PostHolding> holders(Post post, String centreCode);

    /** Every post that somebody holds today. */
    List<PostHolding> heldToday();

    /** Everybody active. */
    List<Person> people();

    /** Enters or renames a centre. */
    void found(Centre centre);

    /** Enters a community. */
    void found(Community community);

    /** Enters a person, or changes the name; publishes {@link PostsChanged}. */
    void register(Person person);

    /**
     * Gives a person a post; publishes {@link PostsChanged}.
     *
     * @throws IllegalArgumentException when the person would hold two of the three administrators' posts (三员分立) or an
     *     administrator's post beside one that handles cases
     */
    void appoint(PostHolding holding);

    /** The fifteen departments in the centres first, then the pool on call. */
    List<Department> departments();

    Optional<Department> department(String code);

    /** Enters or renames a department. */
    void found(Department department);

    List<Grid> grids(String centreCode);

    List<Zone> zones();

    List<LeadingGroup> leadingGroups();

    /** How many micro-grid teams there are. */
    int microGridCount();

    /** Enters base units, grids, micro-grids, zones and leading groups, or changes their names; in this order. */
    void settle(
            Collection<Community> communities,
            Collection<Grid> grids,
            Collection<MicroGrid> microGrids,
            Collection<Zone> zones,
            Collection<LeadingGroup> groups);

    /** The department's officers at a centre today. */
    List<PostHolding> officers(String department, String centreCode);

    /** Where a department's officers are asked: at the centre or, failing that, the nearest above it; empty without any. */
    default Optional<String> deskOf(String department, String centreCode) {
        for (String code = centreCode; code != null; code = centre(code).parent()) {
            if (!officers(department, code).isEmpty()) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    /** The head of a department today. */
    Optional<PostHolding> headOf(String department);

    /** All posts of a person: past, present and to come, the earliest first. */
    List<PostHolding> holdings(String personId);

    /** All posts at a centre: past, present and to come, by person. */
    List<PostHolding> holdingsAt(String centreCode);

    /** People by part of their name or log-in name, also those who have left, by log-in name. */
    List<Person> find(String text, int limit);

    /**
     * Ends a post; publishes {@link PostsChanged}, and open tasks go back to the post once the last day is over.
     *
     * @param holding as the directory answers it
     * @param lastDay the last day in the post, not before its first
     * @throws IllegalArgumentException with a Chinese sentence when the dates do not fit, or nobody would be left in the
     *     post of system administrator
     */
    void vacate(PostHolding holding, LocalDate lastDay, String reason);

    /**
     * Ends all posts of somebody who leaves; from the day after, the account is shut.
     *
     * @throws IllegalArgumentException as {@link #vacate}
     */
    void leave(String personId, LocalDate lastDay, String reason);

    /**
     * Lets a deputy hold the posts of an absent person from the first to the last day of the absence.
     *
     * @throws IllegalArgumentException with a Chinese sentence when the deputy may not hold them (三员分立), is absent
     *     too, or there is a deputy already
     */
    StandIn standIn(String absent, String deputy, LocalDate from, LocalDate to, String reason);

    /** Ends a stand-in early, after today; one that has not begun yet is struck. */
    void endStandIn(long id, String reason);

    /** Who stands in for a person today. */
    Optional<StandIn> standInFor(String absent);

    /** Who stands in today for any of these people. */
    List<StandIn> standInsFor(Collection<String> absent);

    /** The stand-ins of a person, as absent or deputy, the latest first. */
    List<StandIn> standIns(String personId);
}
