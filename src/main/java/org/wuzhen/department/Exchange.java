package org.wuzhen.department;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The exchange as those see and run it who keep it going; each act has a reason and is recorded. */
public interface Exchange {

    /** How the exchange with each department stands, in the order of the directory. */
    List<LineState> lines();

    /** How the exchange with one department stands; empty where there is none. */
    Optional<LineState> line(String department);

    /** Enquiries of a department that wait for an answer, the oldest first. */
    List<Enquiry> open(String department, int most);

    /** All calls for an enquiry, the oldest first. */
    List<Call> calls(Enquiry enquiry);

    /**
     * Sends nothing to a department until further notice; what is asked meanwhile waits.
     *
     * @throws ActRefused when it has no line, or is held already
     */
    void pause(String department, String reason);

    /**
     * Sends again; what waited goes out at once.
     *
     * @throws ActRefused when it is not held
     */
    void resume(String department, String reason);

    /**
     * Sends an enquiry once more, under the same request id.
     *
     * @throws ActRefused when it has ended, whoever ended it (the department would do it a second time), is being
     *     sent right now, or the department does not know a repeat and may have it
     */
    void resend(String requestId, String reason);

    /**
     * Gives an enquiry to people.
     *
     * @throws ActRefused when it has ended or people have it
     */
    void handToPeople(String requestId, String reason);

    /** The answer is overdue: people take over. Nothing happens when they have it, or it was answered. */
    void overdue(String requestId);

    /**
     * A department.
     *
     * @param department code
     * @param line whether its line is set up
     * @param breaker state of the breaker on this node; null without a line
     * @param places how many calls may be under way from this node
     * @param placesTaken how many are
     * @param pausedSince null while it runs
     * @param answered since midnight
     * @param queueAge how long the oldest has been waiting to be confirmed; null when none waits
     * @param calls of the last day
     * @param failed of them
     * @param slowest of them, or null
     * @param lastError code of the last failure, or null
     */
    record LineState(
            String department,
            String name,
            boolean line,
            Breaker breaker,
            int places,
            int placesTaken,
            Instant pausedSince,
            String pausedBy,
            String pauseReason,
            long pending,
            long sent,
            long received,
            long manual,
            long answered,
            Duration queueAge,
            long calls,
            long failed,
            Duration median,
            Duration slowest,
            String lastError,
            Instant lastErrorAt,
            Instant lastSuccessAt) {

        /** Share of the day's calls that went well, in percent; null without calls. */
        public Double successRate() {
            return calls == 0 ? null : 100.0 * (calls - failed) / calls;
        }
    }

    /** How a line's breaker stands. */
    enum Breaker {
        CLOSED("正常"),
        TRYING("恢复试探中"),
        OPEN("已断开，暂停发送");

        private final String label;

        Breaker(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * One call.
     *
     * @param asking whether it asked if the enquiry had arrived
     * @param endedAt null when nobody knows how it ended
     * @param error a code without personal data, or null
     */
    record Call(
            int number,
            boolean asking,
            String node,
            Instant beganAt,
            Instant endedAt,
            String outcome,
            Integer httpStatus,
            Duration took,
            String error) {}

    /** An operator's act cannot be done; the message says why, in a Chinese sentence. */
    class ActRefused extends RuntimeException {
        public ActRefused(String why) {
            super(why);
        }
    }
}
