package org.wuzhen.casefile;

import java.time.Instant;

/**
 * A department that was asked about a case and may read it since.
 *
 * @param department the department's code
 * @param centre code of the centre whose officer was asked
 * @param askedBy log-in name of who asked first
 * @param endedAt when nothing was open with it any more, or null
 */
public record AskedDepartment(String department, String centre, String askedBy, Instant askedAt, Instant endedAt) {}
