package org.wuzhen.department.store;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.wuzhen.sealing.Sealed;

/** What departments sent. */
@Mapper
public interface MessageMapper {

    /** 1 when it is kept now, 0 when the department sent this number before. */
    int keep(
            @Param("department") String department,
            @Param("messageId") String messageId,
            @Param("via") String via,
            @Param("requestId") String requestId,
            @Param("body") Sealed body,
            @Param("now") Instant now);

    /** Notes that a message came once more under its number. */
    int cameAgain(
            @Param("department") String department, @Param("messageId") String messageId, @Param("now") Instant now);

    /** Whether another message of this kind was taken up for a case. */
    boolean takenUpBefore(
            @Param("id") long id,
            @Param("department") String department,
            @Param("operation") String operation,
            @Param("number") String number);

    /** What a department sent lately of itself or in answer, the newest first. */
    List<Came> came(@Param("department") String department, @Param("most") int most);

    /**
     * A message without what it says.
     *
     * @param repeats how often it came again under its number
     * @param firstAt when the message came first that told the same and was taken up; null where there is none
     */
    record Came(
            String messageId,
            String requestId,
            String operation,
            String status,
            String state,
            String caseNumber,
            Instant receivedAt,
            int repeats,
            Instant repeatedAt,
            Instant firstAt) {}

    MessageRow ofNumber(@Param("department") String department, @Param("messageId") String messageId);

    MessageRow find(@Param("id") long id);

    /** The next that is due, locked; null when there is none that nobody else has in hand. */
    MessageRow takeNext();

    /** Nobody else applies a message to a case until the transaction ends; whoever wants to waits. */
    String holdCase(@Param("number") String number);

    /** Locks one of those that wait for a person. */
    MessageRow takeSetAside(@Param("id") long id);

    /** What a message says, as far as it is written down in clear. */
    void read(
            @Param("id") long id,
            @Param("operation") String operation,
            @Param("status") String status,
            @Param("extRef") String extRef,
            @Param("repliedAt") Instant repliedAt);

    void settle(
            @Param("id") long id,
            @Param("state") String state,
            @Param("caseNumber") String caseNumber,
            @Param("now") Instant now);

    int setAside(
            @Param("id") long id,
            @Param("problem") String problem,
            @Param("why") String why,
            @Param("caseNumber") String caseNumber,
            @Param("now") Instant now);

    /** It is tried again after a while; only what is still to be applied. */
    int later(@Param("id") long id, @Param("why") String why, @Param("waitMillis") long waitMillis);

    /** It is to be applied from now on, again. */
    void queue(@Param("id") long id, @Param("attachedTo") String attachedTo, @Param("now") Instant now);

    void dismiss(
            @Param("id") long id, @Param("who") String who, @Param("reason") String reason, @Param("now") Instant now);

    /** Those that wait for a person, the oldest first. */
    List<MessageRow> forAPerson(@Param("most") int most, @Param("offset") int offset);

    Waiting waiting();

    /** How many messages wait for a person, and since when the oldest; how many wait to be applied. */
    record Waiting(int setAside, Instant oldest, int queued) {}
}
