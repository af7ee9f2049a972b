package org.wuzhen.lists.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.wuzhen.lists.ListEntry;
import org.wuzhen.lists.NewEntry;

/** Entries of the lists. */
@Mapper
public interface ListsMapper {

    List<ListEntry> all();

    List<ListEntry> versions(@Param("id") long id);

    ListEntry lock(@Param("id") long id);

    List<ListEntry> duties(@Param("day") LocalDate day);

    boolean answersFor(
            @Param("department") String department, @Param("type") String disputeType, @Param("day") LocalDate day);

    /** The id of the new version. */
    long insert(
            @Param("code") String code,
            @Param("version") int version,
            @Param("e") NewEntry entry,
            @Param("by") String by,
            @Param("now") Instant now);

    void end(@Param("id") long id, @Param("to") LocalDate to);
}
