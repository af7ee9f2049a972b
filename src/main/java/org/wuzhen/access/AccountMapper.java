package org.wuzhen.access;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AccountMapper {

    Credentials credentials(@Param("person") String person);

    List<String> formerPasswords(@Param("person") String person, @Param("limit") int limit);

    void keepFormerPassword(@Param("person") String person, @Param("now") Instant now);

    boolean any(@Param("now") Instant now);

    void save(
            @Param("person") String person,
            @Param("passwordHash") String passwordHash,
            @Param("mustChange") boolean mustChange,
            @Param("oneTimeUntil") Instant oneTimeUntil,
            @Param("now") Instant now);

    List<AccountState> states();

    Instant lockedUntil(@Param("nameHash") String nameHash, @Param("now") Instant now);

    List<String> lockedNames(@Param("now") Instant now);

    void countWrongTry(
            @Param("nameHash") String nameHash,
            @Param("now") Instant now,
            @Param("forgetBefore") Instant forgetBefore,
            @Param("maxTries") int maxTries,
            @Param("lockUntil") Instant lockUntil);

    int forgetTries(@Param("nameHash") String nameHash);

    void forgetOldTries(@Param("before") Instant before);

    /** What opens an account. */
    record Credentials(String passwordHash, boolean mustChange, Instant oneTimeUntil, Instant changedAt) {}
}
