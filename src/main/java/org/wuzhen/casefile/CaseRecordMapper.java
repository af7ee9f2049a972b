package org.wuzhen.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CaseRecordMapper {

    void insert(
            @Param("number") String number,
            @Param("kind") RecordKind kind,
            @Param("source") CaseRecord.Source source,
            @Param("title") String title,
            @Param("pages") Integer pages,
            @Param("datedOn") LocalDate datedOn,
            @Param("location") String location,
            @Param("by") String by,
            @Param("now") Instant now);

    List<CaseRecord> of(@Param("number") String number);
}
