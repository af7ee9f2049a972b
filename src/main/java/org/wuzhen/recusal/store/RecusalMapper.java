package org.wuzhen.recusal.store;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.wuzhen.recusal.NewRecusal;
import org.wuzhen.recusal.Outcome;
import org.wuzhen.recusal.RecusalRequest;

/** Recusals and complaints. */
@Mapper
public interface RecusalMapper {

    /** The id of the new one; null when one about the same person is open already. */
    Long insert(
            @Param("number") String number,
            @Param("r") NewRecusal raised,
            @Param("centre") String deciderCentre,
            @Param("carried") boolean carried,
            @Param("by") String by,
            @Param("now") Instant now);

    RecusalRequest find(@Param("id") long id);

    /** All of a case, the oldest first. */
    List<RecusalRequest> of(@Param("number") String number);

    /** Answers 0 when it is decided already. */
    int decide(
            @Param("id") long id,
            @Param("outcome") Outcome outcome,
            @Param("reason") String reason,
            @Param("by") String by,
            @Param("now") Instant now);

    /** Answers 0 when somebody was named already. */
    int replaced(@Param("id") long id, @Param("to") String to, @Param("now") Instant now);
}
