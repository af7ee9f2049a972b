package org.wuzhen.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wuzhen.casefile.number.CaseNumber;

/** Who is to be told of a case and how they are reached; whoever keeps the parties answers it. */
public interface Addressees {

    /** The parties of a case. */
    List<Party> parties(CaseNumber number);

    /** The centre that works on a case now; empty when there is no such case. */
    Optional<String> centre(CaseNumber number);

    /** Log-in name of whoever carries the case or, before somebody does, took it in. */
    Optional<String> handler(CaseNumber number);

    /**
     * How a party is reached at this moment.
     *
     * @param toldBy kind of the paper that tells the same, or null
     * @param since when the message was written
     */
    Reach reach(CaseNumber number, long party, String toldBy, Instant since);

    /**
     * A party.
     *
     * @param side {@code APPLICANT}, {@code RESPONDENT}, {@code THIRD}
     * @param label 申请人
     */
    record Party(long id, String side, String label) {}

    /** Whether and how a party is reached. */
    sealed interface Reach {}

    /**
     * By phone.
     *
     * @param number in clear, for the channel alone
     * @param shown as it may be shown
     */
    record Phone(String number, String shown) implements Reach {
        @Override
        public String toString() {
            return shown; // the rest belongs in no log
        }
    }

    /** Not by a message; the reason stands beside it, in Chinese. */
    record NotReached(String why) implements Reach {}
}
