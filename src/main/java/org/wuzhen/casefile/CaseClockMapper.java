package org.wuzhen.casefile;

import java.time.Instant;
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
            @Param("json") String json);

    void update(@Param("id") long id, @Param("s") DeadlineState state, @Param("json") String json);

    List<ClockRow> running(@Param("number") String number, @Param("term") String term);

    List<ClockRow> runningAll(@Param("number") String number);

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

    int endAll(@Param("number") String number, @Param("at") Instant at, @Param("how") String how);
}
