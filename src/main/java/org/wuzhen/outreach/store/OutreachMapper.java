package org.wuzhen.outreach.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.outreach.Found;
import org.wuzhen.outreach.PlannedVisit;
import org.wuzhen.outreach.Round;
import org.wuzhen.outreach.RoundState;
import org.wuzhen.outreach.Visit;

/** Rounds, their visits, and the numbers of the cases found. */
@Mapper
public interface OutreachMapper {

    boolean begun(@Param("centre") String centre, @Param("from") LocalDate from);

    /** Answers 0 when the centre has a round for this period already. */
    int begin(
            @Param("number") OwnNumber number,
            @Param("centre") String centre,
            @Param("from") LocalDate from,
            @Param("to") LocalDate to,
            @Param("now") Instant now);

    Round find(@Param("number") String number);

    /** The latest first. */
    List<Round> of(
            @Param("centres") Collection<String> centres,
            @Param("missed") boolean missed,
            @Param("limit") int limit,
            @Param("offset") int offset);

    int plan(@Param("number") OwnNumber number, @Param("by") String by, @Param("now") Instant now);

    int end(
            @Param("number") OwnNumber number,
            @Param("state") RoundState state,
            @Param("reason") String reason,
            @Param("by") String by,
            @Param("now") Instant now);

    void plannedVisit(@Param("number") OwnNumber number, @Param("place") int place, @Param("v") PlannedVisit visit);

    List<Visit> visits(@Param("number") OwnNumber number);

    Visit visit(@Param("id") long id);

    Visit visitAt(@Param("number") OwnNumber number, @Param("place") int place);

    int record(
            @Param("id") long id,
            @Param("people") int people,
            @Param("summary") String summary,
            @Param("by") String by,
            @Param("now") Instant now);

    int miss(@Param("id") long id);

    void explain(@Param("id") long id, @Param("reason") String reason, @Param("by") String by);

    void putOff(@Param("id") long id, @Param("day") LocalDate day);

    /** The day of the last visit to each of these communities that was visited. */
    List<Last> lastVisits(@Param("communities") Collection<String> communities);

    /** Answers 0 when the case is known to be found by this visit already. */
    int found(@Param("f") Found found);

    List<Found> foundOn(@Param("visits") Collection<Long> visits);

    Found finder(@Param("number") String caseNumber);

    /** When somebody was last at a community. */
    record Last(String community, LocalDate day) {}
}
