package org.wuzhen.handling.store;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.wuzhen.handling.Dispatch;
import org.wuzhen.handling.Entry;
import org.wuzhen.handling.EntryKind;
import org.wuzhen.handling.How;
import org.wuzhen.handling.Matter;
import org.wuzhen.handling.MatterState;
import org.wuzhen.handling.NewSummons;
import org.wuzhen.handling.Origin;
import org.wuzhen.handling.Outcome;
import org.wuzhen.handling.Returning;
import org.wuzhen.handling.Ruling;
import org.wuzhen.handling.Score;
import org.wuzhen.handling.Standing;
import org.wuzhen.handling.Standings.Span;

/** Matters in departments' hands, their dispatches, course and scores, and the list of duties. */
@Mapper
public interface HandlingMapper {

    /** The id of the new matter; null when the department has one of the case already. */
    Long insert(
            @Param("number") String number,
            @Param("origin") Origin origin,
            @Param("s") NewSummons summons,
            @Param("centre") String centre,
            @Param("summonsNo") String summonsNo,
            @Param("by") String by,
            @Param("now") Instant now);

    Matter find(@Param("id") long id);

    Matter lock(@Param("id") long id);

    /** All of a case, the oldest first. */
    List<Matter> of(@Param("number") String number);

    /** The open matter of a case in a department's hands, or null. */
    Matter openOf(@Param("number") String number, @Param("department") String department);

    /** Gives it to a department once more. */
    void dispatch(@Param("id") long id, @Param("department") String department, @Param("centre") String centre);

    void state(@Param("id") long id, @Param("state") MatterState state);

    void due(@Param("id") long id, @Param("due") Instant due);

    /** Answers 0 when it was noted already or the matter has ended. */
    int overdue(@Param("id") long id, @Param("now") Instant now);

    void end(
            @Param("id") long id,
            @Param("outcome") Outcome outcome,
            @Param("by") String by,
            @Param("reason") String reason,
            @Param("scoredUntil") Instant scoredUntil,
            @Param("now") Instant now);

    void closeScoring(@Param("id") long id, @Param("now") Instant now);

    void insertDispatch(
            @Param("m") Matter matter,
            @Param("last") boolean last,
            @Param("slipNo") String slipNo,
            @Param("by") String by,
            @Param("signDue") Instant signDue,
            @Param("returnUntil") Instant returnUntil,
            @Param("now") Instant now);

    /** The dispatches of a matter, the first first. */
    List<Dispatch> dispatches(@Param("matter") long matter);

    int remind(@Param("matter") long matter, @Param("round") int round, @Param("now") Instant now);

    void unsigned(
            @Param("matter") long matter,
            @Param("round") int round,
            @Param("signDue") Instant signDue,
            @Param("now") Instant now);

    /** Answers 0 when it was signed for already. */
    int sign(
            @Param("matter") long matter,
            @Param("round") int round,
            @Param("how") How how,
            @Param("by") String by,
            @Param("now") Instant now);

    /** Answers 0 when it was signed for or returned already. */
    int returned(
            @Param("matter") long matter,
            @Param("round") int round,
            @Param("r") Returning returning,
            @Param("how") How how,
            @Param("by") String by,
            @Param("now") Instant now);

    void advised(
            @Param("matter") long matter,
            @Param("round") int round,
            @Param("advised") Ruling advised,
            @Param("row") String row);

    void rule(
            @Param("matter") long matter,
            @Param("round") int round,
            @Param("ruling") Ruling ruling,
            @Param("reason") String reason,
            @Param("signDue") Instant signDue,
            @Param("by") String by,
            @Param("now") Instant now);

    void enter(
            @Param("matter") long matter,
            @Param("round") int round,
            @Param("kind") EntryKind kind,
            @Param("how") How how,
            @Param("result") String result,
            @Param("days") Integer days,
            @Param("words") String words,
            @Param("author") String author,
            @Param("now") Instant now);

    /** The course of a matter, the oldest first. */
    List<Entry> entries(@Param("matter") long matter);

    /** Answers 0 when this side has scored already. */
    int score(@Param("s") Score score);

    List<Score> scores(@Param("matter") long matter);

    /** How each department stands in the summonses of a time. */
    List<Standing> standings(@Param("span") Span span);

    /** A department's summonses raised in a time, the newest first. */
    List<Matter> summonses(@Param("span") Span span, @Param("department") String department, @Param("limit") int limit);
}
