package org.wuzhen.demo;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface DemoProgressMapper {

    Progress find(@Param("id") String id);

    void begun(@Param("id") String id, @Param("caseNumber") String caseNumber);

    void stepped(@Param("id") String id, @Param("steps") int steps);

    /** How far a sample case has come. */
    record Progress(String id, String caseNumber, int steps) {}
}
