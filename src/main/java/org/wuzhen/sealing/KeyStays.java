package org.wuzhen.sealing;

/** A key cannot be taken out now; the message says why, in a Chinese sentence. */
public class KeyStays extends RuntimeException {

    KeyStays(String why) {
        super(why);
    }
}
