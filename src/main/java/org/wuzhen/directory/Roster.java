package org.wuzhen.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The office's own lists (花名册), for whoever keeps them: everybody with their posts, found and counted page by page. */
public interface Roster {

    /** Everybody ever entered, also those who have left, by log-in name. */
    List<Member> everybody();

    Optional<Member> member(String id);

    /** Those of these log-in names who are entered. */
    List<Member> members(Collection<String> ids);

    /** All posts of everybody: past, present and to come, by person. */
    List<PostHolding> allHoldings();

    /** The posts of these people: past, present and to come, by person and first day. */
    List<PostHolding> holdingsOf(Collection<String> ids);

    /** Everybody who holds a post on a day, at whichever centre. */
    List<PostHolding> holdingOn(Post post, LocalDate day);

    /** Why a post ended, or empty while it lasts or when nobody said. */
    Optional<String> endReason(PostHolding holding);

    List<Grid> allGrids();

    List<Community> allCommunities();

    List<MicroGrid> allMicroGrids();

    int count(Search search);

    /**
     * One page of the people looked for, by log-in name.
     *
     * @param offset how many stand before this page
     */
    List<Member> find(Search search, int offset, int limit);

    /**
     * Somebody on the list.
     *
     * @param active false once the last day is over
     * @param lastDay the last day of somebody who leaves or has left; null when nobody entered one
     */
    record Member(String id, String name, boolean active, LocalDate lastDay) {}

    /**
     * Whom one looks for; null where it does not matter.
     *
     * @param text part of the name or of the log-in name
     * @param centre code of a centre at which they hold a post on the day
     * @param post a post that they hold on the day
     * @param left true for those who have left instead of those who work here
     * @param day the day on which posts are looked at
     */
    record Search(String text, String centre, Post post, boolean left, LocalDate day) {}
}
