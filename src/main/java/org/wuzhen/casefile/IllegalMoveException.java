package org.wuzhen.casefile;

/** A case cannot go from its stage to the one asked for; the message is for staff, in Chinese. */
public class IllegalMoveException extends RuntimeException {

    public IllegalMoveException(String message) {
        super(message);
    }
}
