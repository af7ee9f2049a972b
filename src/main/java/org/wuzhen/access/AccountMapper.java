package org.wuzhen.access;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AccountMapper {

    String passwordOf(@Param("person") String person);

    boolean any();

    void save(@Param("person") String person, @Param("passwordHash") String passwordHash, @Param("now") Instant now);

    Instant lockedUntil(@Param("nameHash") String nameHash, @Param("now") Instant now);

    void countWrongTry(
            @Param("nameHash") String nameHash,
            @Param("now") Instant now,
            @Param("forgetBefore") Instant forgetBefore,
            @Param("maxTries") int maxTries,
            @Param("lockUntil") Instant lockUntil);

    int forgetTries(@Param("nameHash") String nameHash);

    void forgetOldTries(@Param("before") Instant before);
}
