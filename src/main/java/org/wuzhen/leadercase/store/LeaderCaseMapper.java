package org.wuzhen.leadercase.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.wuzhen.leadercase.Appointing;
import org.wuzhen.leadercase.Charge;
import org.wuzhen.leadercase.ChargeOutcome;
import org.wuzhen.leadercase.LeaderChange;
import org.wuzhen.leadercase.LevelAdvice;
import org.wuzhen.leadercase.Measure;
import org.wuzhen.leadercase.NewPaper;
import org.wuzhen.leadercase.Paper;
import org.wuzhen.leadercase.PaperKind;
import org.wuzhen.leadercase.PaperSection;
import org.wuzhen.leadercase.Taken;

/** The tables of leaders' cases. */
@Mapper
public interface LeaderCaseMapper {

    /** Answers the id; null when the case has a leader, or waits for one, already. */
    Long insert(
            @Param("number") String number,
            @Param("by") String by,
            @Param("reason") String reason,
            @Param("now") Instant now);

    Charge find(@Param("id") long id);

    /** The charge that lasts, locked; null when there is none. */
    Charge lockOpen(@Param("number") String number);

    /** As {@link #lockOpen}, only read. */
    Charge open(@Param("number") String number);

    /** All charges of a case, the first first. */
    List<Charge> of(@Param("number") String number);

    void appoint(
            @Param("id") long id,
            @Param("a") Appointing appointing,
            @Param("advice") LevelAdvice advice,
            @Param("by") String by,
            @Param("now") Instant now);

    void hand(
            @Param("id") long id,
            @Param("leader") String leader,
            @Param("centre") String centre,
            @Param("secretary") String secretary,
            @Param("by") String by,
            @Param("now") Instant now);

    /** Nobody is in charge: whoever was appointed declined. */
    void vacate(@Param("id") long id);

    void changed(@Param("c") LeaderChange change);

    List<LeaderChange> changes(@Param("charge") long charge);

    void accept(@Param("id") long id, @Param("now") Instant now);

    void due(@Param("id") long id, @Param("due") Instant due);

    /** Answers 0 when it was noted already or the charge has ended. */
    int overdue(@Param("id") long id, @Param("now") Instant now);

    void askExtension(
            @Param("id") long id, @Param("days") Integer days, @Param("why") String why, @Param("now") Instant now);

    void decideExtension(
            @Param("id") long id,
            @Param("granted") boolean granted,
            @Param("by") String by,
            @Param("why") String why,
            @Param("now") Instant now);

    /** Answers 0 when it has ended already. */
    int end(@Param("id") long id, @Param("outcome") ChargeOutcome outcome, @Param("now") Instant now);

    Long insertPaper(
            @Param("charge") long charge,
            @Param("round") int round,
            @Param("p") NewPaper paper,
            @Param("by") String by,
            @Param("now") Instant now);

    void rewritePaper(
            @Param("id") long id, @Param("p") NewPaper paper, @Param("by") String by, @Param("now") Instant now);

    void clearSections(@Param("paper") long paper);

    void insertSection(@Param("paper") long paper, @Param("position") int position, @Param("s") PaperSection section);

    List<PaperSection> sections(@Param("paper") long paper);

    /** The papers of a charge, the first drafted first. */
    List<Paper> papers(@Param("charge") long charge);

    /** The last of its kind, or null. */
    Paper latest(@Param("charge") long charge, @Param("kind") PaperKind kind);

    void returned(@Param("id") long id, @Param("comment") String comment, @Param("now") Instant now);

    /** Answers 0 when it was signed already. */
    int sign(@Param("id") long id, @Param("by") String by, @Param("comment") String comment, @Param("now") Instant now);

    void begin(
            @Param("charge") long charge,
            @Param("kind") Measure kind,
            @Param("department") String department,
            @Param("now") Instant now);

    /** What was done by hand, while the measure still lasts. */
    int account(@Param("charge") long charge, @Param("result") String result, @Param("account") String account);

    int endMeasure(@Param("charge") long charge, @Param("result") String result, @Param("now") Instant now);

    List<Taken> measures(@Param("charge") long charge);

    /** How many cases each of these people has in charge. */
    List<Load> loads(@Param("people") Collection<String> people);

    /** How many open charges a leader has. */
    record Load(String person, int cases) {}
}
