package org.wuzhen.access;

/** How far somebody has come who is logged in; before {@link #IN} nothing is open but what the step asks for. */
public enum LoginStep {
    IN,
    /** The one-time code is still to be shown. */
    CODE,
    /** The password must be changed. */
    PASSWORD,
    /** The second factor must be set up. */
    ENROL,
    /** The same person has logged in elsewhere. */
    ENDED_ELSEWHERE,
    /** Nobody did anything for too long. */
    ENDED_IDLE,
    /** Ended by an administrator, a new password or the person's own wish. */
    ENDED_BY_OFFICE;

    /** Whether the session is over. */
    public boolean ended() {
        return this == ENDED_ELSEWHERE || this == ENDED_IDLE || this == ENDED_BY_OFFICE;
    }
}
