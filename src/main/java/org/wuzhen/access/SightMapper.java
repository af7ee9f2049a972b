package org.wuzhen.access;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface SightMapper {

    /** Numbers of all cases among those that the person may not read. */
    List<String> hidden(@Param("sight") Sight sight);

    /** Those of these numbers whose cases the person may read. */
    List<String> covered(@Param("sight") Sight sight, @Param("numbers") Collection<String> numbers);
}
