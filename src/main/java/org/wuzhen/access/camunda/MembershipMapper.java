package org.wuzhen.access.camunda;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Who is in which of the engine's groups; its own queries answer it for one person or one group at a time. */
@Mapper
interface MembershipMapper {

    record Membership(String person, String group) {}

    /** Waits until nobody else brings memberships up to date; until the commit. */
    String oneAtATime();

    List<Membership> of(@Param("people") Collection<String> people);

    List<Membership> all();
}
