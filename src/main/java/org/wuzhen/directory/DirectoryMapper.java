package org.wuzhen.directory;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface DirectoryMapper {

    List<Centre> centres();

    Centre centre(@Param("code") String code);

    List<Community> communities(@Param("centre") String centre);

    Person person(@Param("id") String id);

    Person lockPerson(@Param("id") String id);

    List<Person> people();

    List<PostHolding> heldBy(@Param("person") String person, @Param("day") LocalDate day);

    List<PostHolding> allOf(@Param("person") String person);

    List<PostHolding> holders(@Param("post") Post post, @Param("centre") String centre, @Param("day") LocalDate day);

    void saveCentre(@Param("c") Centre centre);

    void saveCommunity(@Param("c") Community community);

    void savePerson(@Param("p") Person person);

    void saveHolding(@Param("h") PostHolding holding);
}
