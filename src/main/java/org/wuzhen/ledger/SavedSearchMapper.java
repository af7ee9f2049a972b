package org.wuzhen.ledger;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface SavedSearchMapper {

    /** Those of a person, the oldest first. */
    List<SavedSearchRow> of(@Param("person") String person);

    /** Lets nobody else add a search for this person until the transaction ends. */
    void lock(@Param("person") String person);

    long keep(@Param("person") String person, @Param("sealed") String sealed, @Param("at") Instant at);

    int change(@Param("person") String person, @Param("id") long id, @Param("sealed") String sealed);

    int forget(@Param("person") String person, @Param("id") long id);

    void openWithNone(@Param("person") String person);

    int openWith(@Param("person") String person, @Param("id") long id);

    /** How many searches lie under each key. */
    List<Tally> underKeys();

    String sample(@Param("key") String key);

    /** Those that are not under the current key, locked. */
    List<SavedSearchRow> notUnder(
            @Param("current") String current, @Param("after") long after, @Param("most") int most);

    void reseal(@Param("id") long id, @Param("sealed") String sealed);

    /** As it lies in its table. */
    record SavedSearchRow(long id, String sealed, boolean opening) {}
}
