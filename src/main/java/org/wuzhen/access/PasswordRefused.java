package org.wuzhen.access;

/** A password cannot be set; the message says in Chinese what to do. */
public class PasswordRefused extends RuntimeException {

    PasswordRefused(String message) {
        super(message);
    }
}
