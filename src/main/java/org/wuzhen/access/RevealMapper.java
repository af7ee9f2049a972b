package org.wuzhen.access;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface RevealMapper {

    /** A row to write; see {@link RevealEntry}. */
    record Row(
            String caseNumber,
            String ownNumber,
            Reveals.Field field,
            Long party,
            Long sealedText,
            String person,
            String post,
            String centre,
            Reveals.Purpose purpose,
            String note) {}

    /** How often a person looked. */
    record Often(String person, String name, int times) {}

    void insert(@Param("r") Row row, @Param("now") Instant now);

    boolean knows(
            @Param("number") String number,
            @Param("field") Reveals.Field field,
            @Param("person") String person,
            @Param("note") String note,
            @Param("since") Instant since);

    boolean knowsOwn(
            @Param("number") String number,
            @Param("field") Reveals.Field field,
            @Param("person") String person,
            @Param("note") String note,
            @Param("since") Instant since);

    /** Without what a task shows by itself. */
    int count(@Param("person") String person, @Param("from") Instant from, @Param("until") Instant until);

    List<Often> often(@Param("from") Instant from, @Param("until") Instant until, @Param("more") int more);

    /**
     * Entries, the newest first.
     *
     * @param person part of a log-in name or of a name, or null for all
     * @param from null for all
     * @param until null for all
     */
    List<RevealEntry> list(
            @Param("person") String person,
            @Param("from") Instant from,
            @Param("until") Instant until,
            @Param("limit") int limit,
            @Param("offset") int offset);
}
