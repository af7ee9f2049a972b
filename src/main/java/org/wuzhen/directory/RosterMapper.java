package org.wuzhen.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.wuzhen.directory.Roster.Member;
import org.wuzhen.directory.Roster.Search;

@Mapper
interface RosterMapper {

    List<Member> everybody();

    List<Member> members(@Param("ids") Collection<String> ids);

    List<PostHolding> allHoldings();

    List<PostHolding> holdingsOf(@Param("ids") Collection<String> ids);

    List<PostHolding> holdingOn(@Param("post") Post post, @Param("day") LocalDate day);

    String endReason(@Param("h") PostHolding holding);

    List<Grid> allGrids();

    List<Community> allCommunities();

    List<MicroGrid> allMicroGrids();

    int count(@Param("s") Search search);

    List<Member> find(@Param("s") Search search, @Param("offset") int offset, @Param("limit") int limit);
}
