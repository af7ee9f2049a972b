package org.wuzhen.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface DirectoryMapper {

    List<Centre> centres();

    Centre centre(@Param("code") String code);

    List<Community> communities(@Param("centre") String centre);

    Person person(@Param("id") String id);

    List<Person> peopleOf(@Param("ids") Collection<String> ids);

    Person lockPerson(@Param("id") String id);

    List<Person> people();

    List<PostHolding> heldBy(@Param("person") String person, @Param("day") LocalDate day);

    List<PostHolding> heldByAny(@Param("people") Collection<String> people, @Param("day") LocalDate day);

    List<PostHolding> allHeld(@Param("day") LocalDate day);

    List<PostHolding> allOf(@Param("person") String person);

    List<PostHolding> holders(@Param("post") Post post, @Param("centre") String centre, @Param("day") LocalDate day);

    void saveCentre(@Param("c") Centre centre);

    void saveCommunity(@Param("c") Community community);

    void savePerson(@Param("p") Person person);

    void saveHolding(@Param("h") PostHolding holding);

    List<Department> departments();

    Department department(@Param("code") String code);

    void saveDepartment(@Param("d") Department department);

    List<Grid> grids(@Param("centre") String centre);

    List<Zone> zones();

    List<LeadingGroup> leadingGroups();

    int microGridCount();

    void saveCommunities(@Param("units") Collection<Community> communities);

    void saveGrids(@Param("units") Collection<Grid> grids);

    void saveMicroGrids(@Param("units") Collection<MicroGrid> microGrids);

    void saveZones(@Param("units") Collection<Zone> zones);

    void saveLeadingGroups(@Param("units") Collection<LeadingGroup> groups);

    List<PostHolding> officers(
            @Param("department") String department, @Param("centre") String centre, @Param("day") LocalDate day);

    List<PostHolding> heads(@Param("department") String department, @Param("day") LocalDate day);

    List<PostHolding> holdingsAt(@Param("centre") String centre);

    List<Person> find(@Param("text") String text, @Param("limit") int limit);

    int endHolding(
            @Param("h") PostHolding holding, @Param("lastDay") LocalDate lastDay, @Param("reason") String reason);

    int deleteHolding(@Param("h") PostHolding holding);

    boolean anyOther(@Param("post") Post post, @Param("person") String person, @Param("day") LocalDate day);

    List<String> leaving(@Param("before") LocalDate before);

    void noteLeaving(@Param("person") String person, @Param("lastDay") LocalDate lastDay);

    void shut(@Param("person") String person);

    long saveStandIn(@Param("s") StandIn standIn);

    StandIn standIn(@Param("id") long id);

    void endStandIn(@Param("id") long id, @Param("lastDay") LocalDate lastDay);

    void strikeStandIn(@Param("id") long id);

    List<StandIn> standIns(@Param("person") String person);

    List<StandIn> standInsDuring(
            @Param("person") String person, @Param("from") LocalDate from, @Param("to") LocalDate to);

    List<StandIn> standInsOn(@Param("absent") Collection<String> absent, @Param("day") LocalDate day);
}
