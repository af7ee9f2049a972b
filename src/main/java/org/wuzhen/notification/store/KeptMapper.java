package org.wuzhen.notification.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Text messages that were kept instead of sent. */
@Mapper
public interface KeptMapper {

    /** One that is there already stays as it is. */
    void keep(
            @Param("message") long message,
            @Param("phone") String shownPhone,
            @Param("body") String body,
            @Param("exists") boolean exists,
            @Param("now") Instant now);

    List<Kept> keptBefore(@Param("messages") Collection<Long> messages, @Param("before") Instant before);

    /**
     * A message.
     *
     * @param exists whether its number does
     */
    record Kept(long message, boolean exists) {}
}
