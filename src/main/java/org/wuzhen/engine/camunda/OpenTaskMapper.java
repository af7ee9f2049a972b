package org.wuzhen.engine.camunda;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Open tasks with their cases and candidates; the engine's own queries answer the candidates of one task at a time. */
@Mapper
interface OpenTaskMapper {

    /**
     * A task as the engine keeps it.
     *
     * @param key the business key of its process
     * @param groups of its candidates, with commas between them, or null
     */
    record Row(
            String id,
            String key,
            String definition,
            String element,
            String name,
            String assignee,
            boolean suspended,
            String groups,
            Instant due,
            int priority,
            Instant created) {}

    List<Row> ofCase(@Param("key") String key);

    List<Row> heldBy(@Param("people") Collection<String> people);

    List<Row> among(@Param("ids") Collection<String> ids);

    List<String> holders();
}
