package org.wuzhen.department;

import java.util.Locale;

/** When a department answers. */
public enum AnswerMode {
    /** In the same call. */
    AT_ONCE,
    /** By a callback, days later. */
    LATER;

    static AnswerMode of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
