package org.wuzhen.department.store;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What the door for departments' messages remembers: nonces that were used, and who was refused. */
@Mapper
public interface CallbackMapper {

    /** 1 when the nonce was not used before, else 0. */
    int useNonce(@Param("department") String department, @Param("nonce") String nonce, @Param("until") Instant until);

    int forgetNonces(@Param("now") Instant now);

    /** Counts refusals; true when it is the first of its kind within the hour. */
    boolean refused(
            @Param("k") RefusalRow.Key key,
            @Param("times") long times,
            @Param("first") Instant first,
            @Param("last") Instant last,
            @Param("messageId") String messageId);

    /** The latest first. */
    List<RefusalRow> refusals(@Param("since") Instant since, @Param("most") int most);

    int forgetRefusals(@Param("before") Instant before);
}
