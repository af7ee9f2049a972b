package org.wuzhen.letter.store;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.wuzhen.letter.Letter;
import org.wuzhen.letter.Measure;

/** Letters of departments. */
@Mapper
public interface LetterMapper {

    /** Keeps a letter and answers its id; that of {@code letter} counts for nothing. */
    long insert(@Param("l") Letter letter, @Param("messageId") String messageId);

    Letter find(@Param("id") long id);

    /** The letters of a case, the oldest first. */
    List<Letter> of(@Param("number") String number);

    /** Notes that a letter was read; 0 when it was before. */
    int read(
            @Param("id") long id,
            @Param("measure") Measure measure,
            @Param("note") String note,
            @Param("by") String by,
            @Param("now") Instant now);
}
