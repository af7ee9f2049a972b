package org.wuzhen.triage.store;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.wuzhen.triage.Advice;
import org.wuzhen.triage.Guidance;

/** The tables of triage: what the rules said in each round, and what the parties are to be told on another way. */
@Mapper
public interface TriageMapper {

    void insertAdvice(@Param("number") String number, @Param("a") Advice advice, @Param("now") Instant now);

    /** What the rules said last, or null. */
    Advice advice(@Param("number") String number);

    void insertGuidance(@Param("number") String number, @Param("g") Guidance guidance, @Param("now") Instant now);

    /** The latest guidance, or null. */
    Guidance guidance(@Param("number") String number);
}
