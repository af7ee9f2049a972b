package org.wuzhen.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.wuzhen.deadline.DeadlineState;

@Mapper
interface CaseClockMapper {

    void insert(
            @Param("number") String number,
            @Param("term") String term,
            @Param("label") String label,
            @Param("basis") String basis,
            @Param("legal") boolean legal,
            @Param("taskId") String taskId,
            @Param("s") DeadlineState state,
            @Param("json") String json,
            @Param("ordinary") String ordinary,
            @Param("turnsAt") Instant turnsAt,
            @Param("calendar") long calendar);

    void update(
            @Param("id") long id,
            @Param("s") DeadlineState state,
            @Param("json") String json,
            @Param("ordinary") String ordinary,
            @Param("turnsAt") Instant turnsAt,
            @Param("calendar") long calendar);

    /** Locks clocks whose light has turned, and their cases; those that somebody else has locked are left out. */
    List<TurnedRow> turned(
            @Param("now") Instant now,
            @Param("overdue") boolean overdue,
            @Param("most") int most,
            @Param("except") Collection<Long> except);

    void turnsNext(@Param("id") long id, @Param("at") Instant at);

    List<ClockRow> running(@Param("number") String number, @Param("term") String term);

    List<ClockRow> runningAll(@Param("number") String number);

    List<String> ranOut(@Param("after") Instant after, @Param("until") Instant until);

    List<ClockRow> all(@Param("number") String number);

    int end(
            @Param("number") String number,
            @Param("term") String term,
            @Param("at") Instant at,
            @Param("how") String how);

    int endForTask(
            @Param("number") String number,
            @Param("taskId") String taskId,
            @Param("at") Instant at,
            @Param("how") String how);

    /** The open clocks of a case that were counted on an earlier calendar, its own ones first. */
    List<ClockRow> behind(@Param("number") String number, @Param("calendar") long calendar);

    /** Notes for all open clocks of a case on which calendar they have been counted. */
    void countedOn(@Param("number") String number, @Param("calendar") long calendar);

    /** Locks cases with clocks that were counted on an earlier calendar, passing over those locked by others. */
    List<String> take(
            @Param("calendar") long calendar, @Param("cases") int cases, @Param("except") Collection<String> except);

    int countOpen();

    int countOpenOf(@Param("units") Collection<String> units);

    int countBehindOf(@Param("calendar") long calendar, @Param("units") Collection<String> units);

    int passOver(
            @Param("calendar") long calendar,
            @Param("since") long since,
            @Param("units") Collection<String> units,
            @Param("most") int most);

    int countOpenEndingFrom(@Param("day") LocalDate day);

    int countBehind(@Param("calendar") long calendar);

    int endAll(@Param("number") String number, @Param("at") Instant at, @Param("how") String how);
}
