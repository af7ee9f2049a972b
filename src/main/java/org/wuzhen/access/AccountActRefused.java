package org.wuzhen.access;

/** Something cannot be done to an account; the message says in Chinese why. */
public class AccountActRefused extends RuntimeException {

    AccountActRefused(String message) {
        super(message);
    }
}
