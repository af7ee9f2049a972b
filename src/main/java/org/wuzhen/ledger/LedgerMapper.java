package org.wuzhen.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.cursor.Cursor;

@Mapper
interface LedgerMapper {

    /** The clock of a case that counts, or null when none runs. */
    CountingClock counting(@Param("number") String number);

    /**
     * Lets the line of a case follow the case, as far as who sees it and whose names are in it stay the same; a line that is
     * as it was is left alone.
     *
     * @return whether that was all; otherwise the line is to be entered
     */
    boolean follow(
            @Param("number") String number,
            @Param("clock") Long clock,
            @Param("dueAt") Instant dueAt,
            @Param("amberFrom") Instant amberFrom,
            @Param("redFrom") Instant redFrom);

    /**
     * Writes the line of a case anew from the case itself.
     *
     * @param clock the clock that counts, or null
     * @param dueAt when it runs out, null while it stands still
     */
    void enter(
            @Param("number") String number,
            @Param("clock") Long clock,
            @Param("dueAt") Instant dueAt,
            @Param("amberFrom") Instant amberFrom,
            @Param("redFrom") Instant redFrom);

    /** Cases that were entered before lights were stored. */
    List<String> unlit(@Param("limit") int limit);

    /** How many lines that move stand in each stage under each light, whichever was asked for. */
    List<Standing> moving(@Param("q") CaseQuery query);

    /** How many lines rest, whatever stage and light was asked for; one more than the limit when there are more. */
    int resting(@Param("q") CaseQuery query, @Param("limit") int limit);

    List<CaseRow> list(@Param("q") CaseQuery query, @Param("limit") int limit, @Param("offset") int offset);

    /** The same rows in the same order, read bit by bit while the transaction lasts. */
    Cursor<CaseRow> read(@Param("q") CaseQuery query, @Param("limit") int limit, @Param("offset") int offset);

    /**
     * From here to the end of the transaction a search is planned for what is looked for: a name that thousands bear takes
     * another way than one that nobody has.
     */
    String planEachSearch();

    /** Of these cases, those that the person may see, in no order. */
    List<CaseRow> among(@Param("q") CaseQuery query, @Param("numbers") Collection<String> numbers);

    /** The clocks that run on these cases and their tasks. */
    List<TaskClock> taskClocks(@Param("numbers") Collection<String> numbers);

    List<PartyRow> parties(@Param("numbers") Collection<String> numbers);
}
