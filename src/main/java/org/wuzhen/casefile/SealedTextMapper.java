package org.wuzhen.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.wuzhen.sealing.PersonalNumber;
import org.wuzhen.sealing.Sealed;

@Mapper
interface SealedTextMapper {

    /** Answers the new row's id. */
    long insert(
            @Param("number") String number,
            @Param("kind") PersonalNumber.Kind kind,
            @Param("text") Sealed text,
            @Param("hash") String hash,
            @Param("minor") boolean minor,
            @Param("by") String by,
            @Param("now") Instant now);

    Long find(@Param("number") String number, @Param("hashes") Collection<String> hashes);

    int adopt(@Param("number") String number, @Param("ids") Collection<Long> ids, @Param("by") String by);

    List<SealedText> of(@Param("number") String number);
}
