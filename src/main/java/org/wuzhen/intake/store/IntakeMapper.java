package org.wuzhen.intake.store;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.wuzhen.intake.AcceptanceReview;
import org.wuzhen.intake.Admissibility;
import org.wuzhen.intake.PoliceReport;

/** The tables of intake: the answers to the negative list with what the rule said, and reports to the police. */
@Mapper
public interface IntakeMapper {

    void insertReview(
            @Param("number") String number,
            @Param("r") AcceptanceReview review,
            @Param("by") String by,
            @Param("now") Instant now);

    /** Notes what the rule said to the latest review of the case; answers how many rows that touched. */
    int answerReview(@Param("number") String number, @Param("a") Admissibility answer);

    /** The latest review of a case, or null. */
    AcceptanceReview review(@Param("number") String number);

    /** What the rule said to the latest review of a case, or null while it has not. */
    Admissibility admissibility(@Param("number") String number);

    void insertPoliceReport(
            @Param("number") String number,
            @Param("p") PoliceReport report,
            @Param("by") String by,
            @Param("now") Instant now);

    /** The latest report to the police on a case, or null. */
    PoliceReport policeReport(@Param("number") String number);
}
