package org.wuzhen.journey.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
public interface DeputisedTaskMapper {

    void insert(
            @Param("task") String taskId,
            @Param("absent") String absent,
            @Param("deputy") String deputy,
            @Param("now") Instant now);

    List<DeputisedTask> among(@Param("tasks") Collection<String> taskIds);

    List<DeputisedTask> ofAbsent(@Param("absent") Collection<String> absent);

    void delete(@Param("task") String taskId);
}
