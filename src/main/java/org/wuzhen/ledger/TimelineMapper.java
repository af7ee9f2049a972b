package org.wuzhen.ledger;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What happened on cases; it only grows. */
@Mapper
interface TimelineMapper {

    void tell(@Param("number") String number, @Param("e") TimelineEntry entry);

    List<TimelineEntry> newestFirst(
            @Param("number") String number, @Param("limit") int limit, @Param("offset") int offset);

    int count(@Param("number") String number);
}
