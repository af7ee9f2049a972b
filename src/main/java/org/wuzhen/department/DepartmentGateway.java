package org.wuzhen.department;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wuzhen.casefile.number.CaseNumber;

/** Asking departments and reading what they answered; nothing here ever calls out. */
public interface DepartmentGateway {

    /**
     * Records an enquiry in the running transaction; it is sent once that is committed. The same key again is the same
     * enquiry, whatever else stands in it.
     *
     * @throws IllegalArgumentException when the question has a field that the contract does not list, or lacks one
     */
    <Q> Enquiry ask(NewEnquiry<Q> enquiry);

    /** Whether a line to a department is set up; without one it is asked by telephone or letter at once. */
    boolean hasLine(String department);

    /** Needs no answer any more; what comes is kept and not applied. Nothing happens when it has ended already. */
    void withdraw(EnquiryKey key, String reason);

    /**
     * Enters what a person learned in the place of the exchange; it counts from now on.
     *
     * @param who log-in name
     * @return false when an answer counts already: the department's own was faster
     */
    boolean byHand(EnquiryKey key, Reply result, String who);

    Optional<Enquiry> find(EnquiryKey key);

    Optional<Enquiry> find(String requestId);

    /**
     * What came about a case beside the answers that count, late or a second time.
     *
     * @return by request id, the oldest first; nothing for those where nothing came
     */
    Map<String, List<Reply>> otherReplies(CaseNumber number);

    /** All of a case, the oldest first. */
    List<Enquiry> of(CaseNumber number);
}
