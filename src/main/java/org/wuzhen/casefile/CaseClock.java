package org.wuzhen.casefile;

import java.time.Instant;
import org.wuzhen.deadline.Deadline;

/**
 * A term that runs, or ran, on a case; several stand side by side.
 *
 * @param taskId the task that it dates, or null for a term of the case itself
 * @param endedAt null while it runs
 * @param endedHow 已完成, 已撤销 …
 */
public record CaseClock(long id, String taskId, Deadline deadline, Instant endedAt, String endedHow) {

    public boolean running() {
        return endedAt == null;
    }
}
