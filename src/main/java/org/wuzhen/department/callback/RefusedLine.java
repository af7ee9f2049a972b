package org.wuzhen.department.callback;

import java.time.Instant;

/**
 * Who was refused at the door, as it is shown.
 *
 * @param department code, or empty when nobody known came
 * @param key id of the key that was named, or empty
 * @param address from where, or * for several
 * @param problem in the office's words
 */
public record RefusedLine(
        String department, String key, String address, String problem, long times, Instant first, Instant last) {}
