package org.wuzhen.mediation.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.wuzhen.mediation.ChosenHow;
import org.wuzhen.mediation.Disclosure;
import org.wuzhen.mediation.Mediator;
import org.wuzhen.mediation.Workload;

/** Who mediates a case, who stepped back from it, and what was disclosed. */
@Mapper
public interface MediatorMapper {

    void insert(
            @Param("number") String number,
            @Param("person") String person,
            @Param("role") Mediator.Role role,
            @Param("how") ChosenHow how,
            @Param("reason") String reason,
            @Param("by") String by,
            @Param("at") Instant at);

    /** All mediators that the case ever had, the acting ones first, the lead before those who help. */
    List<Mediator> ofCase(@Param("number") String number);

    int releaseAll(@Param("number") String number, @Param("at") Instant at);

    int recuse(
            @Param("number") String number,
            @Param("person") String person,
            @Param("reason") String reason,
            @Param("at") Instant at);

    void insertDisclosure(
            @Param("number") String number,
            @Param("person") String person,
            @Param("d") Disclosure disclosure,
            @Param("recused") boolean recused,
            @Param("by") String by,
            @Param("at") Instant at);

    /**
     * What each of these people carries; people without any case are left out.
     *
     * @param except the case that is not counted
     * @param community the community whose cases count as near, or null
     */
    List<Workload> workloads(
            @Param("people") Collection<String> people,
            @Param("except") String except,
            @Param("community") String community);

    int release(@Param("number") String number, @Param("person") String person, @Param("at") Instant at);
}
