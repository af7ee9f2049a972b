package org.wuzhen.office.workbook;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ImportMapper {

    long save(@Param("r") ImportRun run, @Param("content") byte[] content);

    ImportRun find(@Param("id") long id);

    List<ImportRun> latest(@Param("limit") int limit);

    Waiting waiting(@Param("id") long id);

    /** The file of a run that waits for its confirmation. */
    record Waiting(byte[] content) {}

    /** Lets one import after the other be applied, until the transaction ends. */
    void oneAtATime();

    void finish(@Param("r") ImportRun run, @Param("state") ImportRun.State state, @Param("now") Instant now);

    void dropOld(@Param("before") Instant before, @Param("now") Instant now);
}
