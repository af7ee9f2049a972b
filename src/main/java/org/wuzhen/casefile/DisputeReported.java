package org.wuzhen.casefile;

import org.wuzhen.casefile.number.CaseNumber;

/**
 * A stage has come upon a dispute that is not in the register yet: a court refers one, the petition office transfers one, a
 * visit finds one. Published in the transaction that must stand or fall with the case; the one door hears it there,
 * registers the dispute as if somebody stood at the window, and answers on the event: the number of the case, or why it
 * cannot be registered. The same channel and reference again answer the case that they opened before.
 */
public final class DisputeReported {

    private final NewCase dispute;
    private final boolean courtReferred;

    private CaseNumber number;
    private boolean fresh;
    private String refusal;

    private DisputeReported(NewCase dispute, boolean courtReferred) {
        this.dispute = dispute;
        this.courtReferred = courtReferred;
    }

    /** A dispute like any other; its channel and the reference there say from where it came. */
    public static DisputeReported of(NewCase dispute) {
        return new DisputeReported(dispute, false);
    }

    /** A dispute that a court referred before filing and that goes back to the court with a report. */
    public static DisputeReported referredByCourt(NewCase dispute) {
        return new DisputeReported(dispute, true);
    }

    public NewCase dispute() {
        return dispute;
    }

    public boolean courtReferred() {
        return courtReferred;
    }

    /**
     * It is in the register.
     *
     * @param begunNow false when the same reference had opened the case before
     */
    public void registered(CaseNumber as, boolean begunNow) {
        number = as;
        fresh = begunNow;
    }

    /**
     * It cannot be registered as it is.
     *
     * @param why a Chinese sentence without personal data
     */
    public void refuse(String why) {
        refusal = why;
    }

    /** Whether the case was opened now, and not by an earlier message. */
    public boolean fresh() {
        return fresh;
    }

    /** Why there is no case, or null. */
    public String refusal() {
        return refusal;
    }

    /**
     * The case.
     *
     * @throws IllegalStateException when it was refused, or nobody heard it
     */
    public CaseNumber number() {
        if (number == null) {
            throw new IllegalStateException("A reported dispute has no case");
        }
        return number;
    }

    /** Without the dispute: it reaches no log. */
    @Override
    public String toString() {
        return "DisputeReported[" + dispute.channel() + ", " + (number == null ? "open" : number) + "]";
    }
}
