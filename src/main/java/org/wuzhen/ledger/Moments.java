package org.wuzhen.ledger;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments as pages show them, in the office's own time. */
final class Moments {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneId.of("Asia/Shanghai"));

    private Moments() {}

    /** 2026-11-23 09:30; null stays null. */
    static String minute(Instant at) {
        return at == null ? null : MINUTE.format(at);
    }

    /** 2026-11-23; null stays null. */
    static String day(Instant at) {
        return at == null ? null : DAY.format(at);
    }
}
