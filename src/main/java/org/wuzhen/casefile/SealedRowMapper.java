package org.wuzhen.casefile;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.wuzhen.sealing.Sealed;

/** The sealed columns of the case tables, as a change of keys sees them. */
@Mapper
interface SealedRowMapper {

    /** The numbers of a party; either may be null. */
    record PartyNumbers(long id, Sealed idNumber, Sealed phone) {}

    /** A number out of a narrative. */
    record Text(long id, Sealed text) {}

    /** How many texts lie under a key. */
    record UnderKey(String name, long texts) {}

    List<UnderKey> partiesUnderKeys();

    List<UnderKey> textsUnderKeys();

    String partySample(@Param("key") String key);

    String textSample(@Param("key") String key);

    List<PartyNumbers> partiesNotUnder(
            @Param("current") String current, @Param("after") long after, @Param("most") int most);

    List<Text> textsNotUnder(@Param("current") String current, @Param("after") long after, @Param("most") int most);

    void resealParty(
            @Param("p") PartyNumbers party, @Param("idHash") String idHash, @Param("phoneHash") String phoneHash);

    void resealText(@Param("t") Text text, @Param("hash") String hash);
}
