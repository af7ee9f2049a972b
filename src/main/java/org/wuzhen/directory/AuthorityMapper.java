package org.wuzhen.directory;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AuthorityMapper {

    List<AuthorityRow> all();

    List<AuthorityRow> of(@Param("person") String person);

    AuthorityRow find(@Param("id") long id);

    long insert(@Param("a") DelegatedAuthority authority, @Param("types") String types);

    int revoke(@Param("id") long id, @Param("at") Instant at, @Param("reason") String reason);
}
