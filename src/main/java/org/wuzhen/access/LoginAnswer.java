package org.wuzhen.access;

/** What the door answers to a name with a password, or to a one-time code. */
public enum LoginAnswer {
    /** Come in. */
    WELCOME,
    /** Name, password or code is wrong; it is not said which. */
    WRONG,
    /** Too many wrong tries under this name, whether or not it exists. */
    LOCKED,
    /** The password given by an administrator was right, but its time is over. */
    EXPIRED
}
