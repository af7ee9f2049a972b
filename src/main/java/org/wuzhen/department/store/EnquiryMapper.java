package org.wuzhen.department.store;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.wuzhen.department.EnquiryState;
import org.wuzhen.department.NewEnquiry;
import org.wuzhen.department.Reply;
import org.wuzhen.department.ReplyStatus;
import org.wuzhen.sealing.Sealed;

/** Enquiries: the outbox, and the record of what was given to whom. Leases and waits are by the database's own clock. */
@Mapper
public interface EnquiryMapper {

    /** The id of the new enquiry; null when there is one under this request id. */
    Long insert(
            @Param("requestId") String requestId,
            @Param("e") NewEnquiry<?> enquiry,
            @Param("answerDue") Instant answerDue,
            @Param("fields") String fields,
            @Param("payload") Sealed payload,
            @Param("digest") String digest,
            @Param("state") EnquiryState state,
            @Param("why") String why,
            @Param("by") String by,
            @Param("now") Instant now);

    EnquiryRow find(@Param("requestId") String requestId);

    EnquiryRow findById(@Param("id") long id);

    EnquiryRow lock(@Param("requestId") String requestId);

    /** As {@link #lock}, without waiting for one that is being worked on: null then. */
    EnquiryRow lockFree(@Param("id") long id);

    List<EnquiryRow> of(@Param("number") String number);

    /** What lies in the inbox about a case beside the answers that count, the oldest first. */
    List<OtherReply> otherReplies(@Param("number") String number);

    /** Departments that have something to send now. */
    List<String> departmentsWithDue();

    /**
     * Takes the next enquiries of a department on lease: in the order of each case, none that another node has.
     *
     * @param leaseMillis how long the lease runs
     */
    List<DueEnquiry> claim(
            @Param("department") String department,
            @Param("most") int most,
            @Param("token") String token,
            @Param("leaseMillis") long leaseMillis,
            @Param("now") Instant now);

    /** Notes an attempt before its call. */
    void begin(
            @Param("enquiry") long enquiry,
            @Param("number") int number,
            @Param("kind") String kind,
            @Param("node") String node);

    /** As {@link #begin}, for the sending that follows a question in the same lease; answers the attempt's number, or null. */
    Integer beginNext(
            @Param("id") long id,
            @Param("token") String token,
            @Param("node") String node,
            @Param("leaseMillis") long leaseMillis);

    /** Notes how an attempt ended. */
    int end(
            @Param("enquiry") long enquiry,
            @Param("number") int number,
            @Param("outcome") String outcome,
            @Param("status") Integer status,
            @Param("millis") long millis,
            @Param("error") String error);

    /** Ends the lease; answers 0 when it is no longer ours. */
    int giveBack(
            @Param("id") long id,
            @Param("token") String token,
            @Param("state") EnquiryState state,
            @Param("uncertain") boolean uncertain,
            @Param("faults") int faults,
            @Param("why") String why,
            @Param("waitMillis") long waitMillis,
            @Param("now") Instant now);

    /** The department has it, so that nothing is sent any more; ends every lease. Answers 0 when that was known. */
    int received(@Param("id") long id, @Param("extRef") String extRef, @Param("now") Instant now);

    /** The department says that it has what people took over, answered or gave up: it changes nothing else. */
    int receivedAfterAll(@Param("id") long id, @Param("extRef") String extRef, @Param("now") Instant now);

    /** People take over; ends every lease. Answers 0 when it is not open, or people have it already. */
    int manual(@Param("id") long id, @Param("why") String why, @Param("now") Instant now);

    int answered(
            @Param("id") long id,
            @Param("r") Reply reply,
            @Param("sealed") Sealed sealed,
            @Param("by") String by,
            @Param("now") Instant now);

    int withdraw(@Param("id") long id, @Param("why") String why, @Param("now") Instant now);

    /** Sends it anew, at once: people gave it back to the exchange, or nobody knows whether it arrived. */
    int resend(@Param("id") long id, @Param("why") String why, @Param("now") Instant now);

    /** Ends the waits of a department whose line is well again. */
    int dueNow(@Param("department") String department);

    /** Ids of open enquiries whose answer is overdue. */
    List<Long> overdue(@Param("now") Instant now, @Param("most") int most);

    /** Holds a line; answers 0 when it is held already. */
    int pause(
            @Param("department") String department,
            @Param("by") String by,
            @Param("reason") String reason,
            @Param("now") Instant now);

    int resume(@Param("department") String department);

    List<PausedLine> paused();

    List<AttemptRow> attempts(@Param("enquiry") long enquiry);

    /**
     * How many open ones stand where, by department.
     *
     * @param department only this one; null for all
     */
    List<QueueRow> queues(@Param("department") String department);

    /** How many were answered since a moment, as {@link #queues}. */
    List<AnsweredRow> answers(@Param("department") String department, @Param("since") Instant since);

    /**
     * How calls went lately, as {@link #queues}.
     *
     * @param lastMillis how far back, by the database's own clock, which calls are timed by
     */
    List<CallsRow> calls(@Param("department") String department, @Param("lastMillis") long lastMillis);

    /** What waits for an answer, the oldest first. */
    List<EnquiryRow> open(@Param("department") String department, @Param("most") int most);

    /** An answer that does not count. */
    record OtherReply(String requestId, ReplyStatus status, String extRef, Instant at, Sealed words) {

        /** As the house reads it. */
        public Reply read() {
            SealedReply opened = SealedReply.open(words);
            return new Reply(status, extRef, at, opened.reason(), opened.payload());
        }
    }

    /** A line that an operator holds. */
    record PausedLine(String department, Instant at, String by, String reason) {}

    /** A call. */
    record AttemptRow(
            int number,
            String kind,
            String node,
            Instant beganAt,
            Instant endedAt,
            String outcome,
            Integer httpStatus,
            Integer millis,
            String error) {}

    /**
     * The queue of a department.
     *
     * @param oldest since when the oldest waits to be sent, or null
     */
    record QueueRow(String department, long pending, long sent, long received, long manual, Instant oldest) {

        public static QueueRow empty(String department) {
            return new QueueRow(department, 0, 0, 0, 0, null);
        }
    }

    /** What a department answered. */
    record AnsweredRow(String department, long answered) {}

    /**
     * The calls of a department.
     *
     * @param slowest in milliseconds, or null
     */
    record CallsRow(
            String department,
            long calls,
            long failed,
            Integer slowest,
            Integer median,
            String lastError,
            Instant lastErrorAt,
            Instant lastSuccessAt) {

        public static CallsRow none(String department) {
            return new CallsRow(department, 0, 0, null, null, null, null, null);
        }
    }
}
