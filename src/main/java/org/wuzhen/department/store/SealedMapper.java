package org.wuzhen.department.store;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.wuzhen.sealing.Sealed;

/** What lies sealed in the exchange, for the change of keys. */
@Mapper
public interface SealedMapper {

    List<UnderKey> enquiriesUnderKeys();

    List<UnderKey> messagesUnderKeys();

    String enquirySample(@Param("key") String key);

    String messageSample(@Param("key") String key);

    List<Enquiry> enquiriesNotUnder(
            @Param("current") String current, @Param("after") long after, @Param("most") int most);

    List<Message> messagesNotUnder(
            @Param("current") String current, @Param("after") long after, @Param("most") int most);

    void resealEnquiry(@Param("e") Enquiry enquiry);

    void resealMessage(@Param("m") Message message);

    /** How many sealed texts lie under a key. */
    record UnderKey(String name, long texts) {}

    /** An enquiry to be sealed anew; the reply may be null. */
    record Enquiry(long id, Sealed payload, Sealed reply) {}

    /** A message to be sealed anew. */
    record Message(long id, Sealed payload) {}
}
