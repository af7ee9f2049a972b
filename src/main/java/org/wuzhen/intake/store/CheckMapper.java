package org.wuzhen.intake.store;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.wuzhen.intake.AcceptedElsewhere;
import org.wuzhen.intake.Check;
import org.wuzhen.intake.CheckKind;
import org.wuzhen.intake.CheckResult;
import org.wuzhen.intake.FinalSettlement;
import org.wuzhen.sealing.Sealed;

/** The checks of registered disputes. */
@Mapper
public interface CheckMapper {

    /** A check that was asked. */
    record Asked(String requestId, CheckKind kind, Long party) {}

    /**
     * A check that got its result.
     *
     * @param byHandSince since when people asked, or null
     */
    record Answered(String requestId, Instant byHandSince) {}

    void insert(@Param("number") String number, @Param("asked") List<Asked> asked, @Param("now") Instant now);

    /** Notes a result, once; null when there is one already or nobody asked. */
    Answered answer(
            @Param("requestId") String requestId,
            @Param("result") CheckResult result,
            @Param("elsewhere") AcceptedElsewhere elsewhere,
            @Param("settlement") FinalSettlement settlement,
            @Param("found") Sealed found,
            @Param("by") String by,
            @Param("now") Instant now);

    /** Notes that people ask; answers 0 where they do already or there is a result. */
    int byHand(@Param("requestId") String requestId, @Param("now") Instant now);

    /** Gives up what is still out of a case; answers the request ids. */
    List<String> giveUp(@Param("number") String number, @Param("now") Instant now);

    Check find(@Param("requestId") String requestId);

    /** All of a case, in the order in which they were asked. */
    List<Check> of(@Param("number") String number);

    /** As {@link #of}; no result comes before the transaction is over. */
    List<Check> lock(@Param("number") String number);

    int decide(
            @Param("requestId") String requestId,
            @Param("finding") Check.Finding finding,
            @Param("by") String by,
            @Param("now") Instant now);

    /** What the negative list said last, or null while nothing was reviewed. */
    String decision(@Param("number") String number);

    List<UnderKey> underKeys();

    String sample(@Param("key") String key);

    List<Found> notUnder(@Param("current") String current, @Param("after") long after, @Param("most") int most);

    void reseal(@Param("f") Found found);

    /** How many sealed texts lie under a key. */
    record UnderKey(String name, long texts) {}

    /** What was found, to be sealed anew. */
    record Found(long id, Sealed found) {}
}
