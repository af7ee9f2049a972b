package org.wuzhen.care.store;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.wuzhen.care.SealedPart;
import org.wuzhen.sealing.Sealed;

/** The sealed texts of 问诊. */
@Mapper
public interface SealedTextsOfCareMapper {

    /** How many texts lie under a key. */
    record UnderKey(String name, long texts) {}

    void insert(
            @Param("person") long person,
            @Param("field") SealedPart field,
            @Param("of") long of,
            @Param("text") Sealed text,
            @Param("hash") String hash);

    SealedRow find(@Param("field") SealedPart field, @Param("of") long of);

    List<SealedRow> of(@Param("person") long person, @Param("field") SealedPart field);

    List<SealedRow> ofPeople(@Param("people") List<Long> people, @Param("field") SealedPart field);

    /** Whether somebody on the list of a centre, or proposed for it, has one of these hashes. */
    boolean listed(@Param("centre") String centre, @Param("hashes") List<String> hashes);

    void erase(@Param("person") long person);

    List<UnderKey> underKeys();

    String sample(@Param("key") String key);

    List<SealedRow> notUnder(@Param("current") String current, @Param("after") long after, @Param("most") int most);

    void reseal(@Param("id") long id, @Param("text") Sealed text, @Param("hash") String hash);
}
