package org.wuzhen.department;

import java.time.Instant;
import org.wuzhen.casefile.number.CaseNumber;

/**
 * A department has begun something itself: the court refers a dispute, the petition office transfers a matter. Published
 * in the transaction that takes the message out of the inbox; a stage listens in the same transaction, looks at {@link
 * #is} whether it is its own, and says that it has taken it up. What nobody takes up waits for a person (未匹配消息); a
 * message is taken up once, whatever comes again.
 */
public final class DepartmentReported {

    private final String department;
    private final String operation;
    private final String messageId;
    private final Reply message;

    private boolean recognised;
    private boolean taken;
    private CaseNumber number;

    public DepartmentReported(String department, String operation, String messageId, Reply message) {
        this.department = department;
        this.operation = operation;
        this.messageId = messageId;
        this.message = message;
    }

    /** It is refused, with a sentence for those who look at what is put aside; what began is taken back. */
    public static class Refused extends RuntimeException {

        /**
         * A refusal.
         *
         * @param why a Chinese sentence without personal data
         */
        public Refused(String why) {
            super(why);
        }
    }

    /** Code in the directory. */
    public String department() {
        return department;
    }

    /** Number of the message at the department; the same for a repeat, which is not published again. */
    public String messageId() {
        return messageId;
    }

    /** The department's own number of the matter, or null. */
    public String extRef() {
        return message.extRef();
    }

    /** When it happened, by the department's clock. */
    public Instant at() {
        return message.at();
    }

    /** Whether it is this operation. */
    public boolean is(Operation<?, ?> which) {
        return which.department().equals(department) && is(which.name());
    }

    /**
     * Whether it is an operation of this name, whichever department began it: {@code handling-feedback}.
     */
    public boolean is(String which) {
        boolean itIs = operation.equals(which);
        recognised |= itIs;
        return itIs;
    }

    /** What the department says; it keeps to the contract. */
    public <A> A read(Operation<?, A> which) {
        return which.read(message);
    }

    /** What the department says, as a record whose components are the contract's fields. */
    public <A> A read(Class<A> as) {
        return message.payload().as(as);
    }

    /**
     * A stage has taken it up.
     *
     * @param of the case that it belongs to from now on, or null when there is none
     */
    public void takenUp(CaseNumber of) {
        taken = true;
        number = of;
    }

    /** Whether a stage has looked for messages of this kind, whatever it made of this one. */
    public boolean isRecognised() {
        return recognised;
    }

    public boolean isTakenUp() {
        return taken;
    }

    /** The case that it belongs to, or null. */
    public CaseNumber number() {
        return number;
    }

    /** Without the department's words: they reach no log. */
    @Override
    public String toString() {
        return "DepartmentReported[" + department + ", " + operation + ", " + messageId + "]";
    }
}
