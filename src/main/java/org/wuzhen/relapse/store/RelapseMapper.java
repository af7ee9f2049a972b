package org.wuzhen.relapse.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.relapse.Cause;
import org.wuzhen.relapse.Comparison;
import org.wuzhen.relapse.Diagnosis;
import org.wuzhen.relapse.Due;
import org.wuzhen.relapse.Hearing;
import org.wuzhen.relapse.HearingRecord;
import org.wuzhen.relapse.NewHearing;
import org.wuzhen.relapse.Outcome;
import org.wuzhen.relapse.Panelist;
import org.wuzhen.relapse.Review;
import org.wuzhen.relapse.TypeCount;
import org.wuzhen.relapse.Watch;
import org.wuzhen.relapse.Way;
import org.wuzhen.relapse.WayAdvice;

/** Re-examinations, their hearings, and the days on which they fall. */
@Mapper
public interface RelapseMapper {

    /** The id of a new re-examination; null when one is open. */
    Long insert(
            @Param("number") String number,
            @Param("centre") String centre,
            @Param("cause") Cause cause,
            @Param("why") String why,
            @Param("result") CaseResult result,
            @Param("type") DisputeType type,
            @Param("by") String by,
            @Param("now") Instant now);

    /** Answers 0 when this report is known. */
    int complain(@Param("review") long review, @Param("report") String report, @Param("now") Instant now);

    List<String> complaints(@Param("review") long review);

    Review find(@Param("id") long id);

    /** The open one of a case, or null. */
    Review openOf(@Param("number") String number);

    /** All of a case, the oldest first. */
    List<Review> of(@Param("number") String number);

    /** How many of a case have ended. */
    int endedOf(@Param("number") String number);

    /** Whether a case was worked on again once. */
    boolean reopened(@Param("number") String number);

    void compare(@Param("id") long id, @Param("c") Comparison found, @Param("by") String by, @Param("now") Instant now);

    void diagnose(
            @Param("id") long id,
            @Param("d") Diagnosis diagnosis,
            @Param("a") WayAdvice advice,
            @Param("step") String step,
            @Param("by") String by,
            @Param("now") Instant now);

    void approve(
            @Param("id") long id,
            @Param("approved") boolean approved,
            @Param("step") String step,
            @Param("department") String department,
            @Param("plan") String plan,
            @Param("words") String words,
            @Param("by") String by,
            @Param("now") Instant now);

    /** The id of a hearing that is called. */
    long call(
            @Param("review") long review,
            @Param("paper") String paper,
            @Param("h") NewHearing called,
            @Param("by") String by,
            @Param("now") Instant now);

    void seat(@Param("hearing") long hearing, @Param("position") int position, @Param("p") Panelist panelist);

    Hearing hearing(@Param("id") long id);

    /** Those of a re-examination, the first first. */
    List<Hearing> hearings(@Param("review") long review);

    List<Panelist> panel(@Param("hearing") long hearing);

    void held(
            @Param("hearing") long hearing,
            @Param("r") HearingRecord record,
            @Param("by") String by,
            @Param("now") Instant now);

    void postponed(
            @Param("hearing") long hearing,
            @Param("why") String why,
            @Param("by") String by,
            @Param("now") Instant now);

    void sign(
            @Param("id") long id,
            @Param("end") boolean end,
            @Param("way") Way way,
            @Param("opinion") String opinion,
            @Param("basis") String basis,
            @Param("paper") String paper,
            @Param("by") String by,
            @Param("now") Instant now);

    void watch(@Param("id") long id, @Param("w") Watch watch);

    void end(
            @Param("id") long id, @Param("outcome") Outcome outcome, @Param("by") String by, @Param("now") Instant now);

    /** Sets a day; the same one again changes nothing. */
    void plan(
            @Param("number") String number,
            @Param("cause") Cause cause,
            @Param("on") LocalDate on,
            @Param("legacy") boolean legacy,
            @Param("reason") String reason,
            @Param("row") String row,
            @Param("now") Instant now);

    /** Drops the days of a case that have not come. */
    void drop(@Param("number") String number, @Param("why") String why, @Param("now") Instant now);

    void dropOne(@Param("id") long id, @Param("why") String why, @Param("now") Instant now);

    /** The next few that have come, locked, with those passed over that another node has. */
    List<Due> take(
            @Param("today") LocalDate today, @Param("without") Collection<Long> without, @Param("most") int most);

    void begun(@Param("id") long id, @Param("review") long review);

    /** The days of a case that have not come. */
    List<Due> dues(@Param("number") String number);

    /** Days up to one at these centres, the first first. */
    List<Due> coming(
            @Param("centres") Collection<String> centres, @Param("until") LocalDate until, @Param("limit") int limit);

    /** How many cases of these centres are leftovers: still to be looked at, or held. */
    int legacy(@Param("centres") Collection<String> centres);

    /** Open ones at these centres, the oldest first. */
    List<Review> running(@Param("centres") Collection<String> centres, @Param("limit") int limit);

    /** Those that ended last at these centres. */
    List<Review> ended(@Param("centres") Collection<String> centres, @Param("limit") int limit);

    /** By kind of dispute, the most often compared first. */
    List<TypeCount> byType(@Param("centres") Collection<String> centres);
}
