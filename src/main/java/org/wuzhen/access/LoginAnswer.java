package org.wuzhen.access;

/** What the door answers to a name and a password. */
enum LoginAnswer {
    /** Come in. */
    WELCOME,
    /** Name or password is wrong; it is not said which. */
    WRONG,
    /** Too many wrong tries under this name, whether or not it exists. */
    LOCKED
}
