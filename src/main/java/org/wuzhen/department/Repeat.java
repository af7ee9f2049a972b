package org.wuzhen.department;

import java.util.Locale;

/** How a department knows that the same thing comes a second time. */
public enum Repeat {
    /** By our request id: it may be sent again. */
    BY_REQUEST_ID,
    /** It tells when asked whether it has it; asked before it is sent again. */
    ASK_FIRST,
    /** Not at all: what may have arrived is never sent again. */
    NONE;

    static Repeat of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
