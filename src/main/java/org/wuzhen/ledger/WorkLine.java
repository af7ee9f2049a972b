package org.wuzhen.ledger;

/**
 * A task on the work list with the facts of its case; those are null when the case itself is not for this person's eyes,
 * or when there is none.
 *
 * @param page where the process is shown that is of no case, or null
 * @param type of the dispute, or what the process of no case is about
 * @param due the last day or moment, or null when nothing dates the task
 * @param remaining 剩余2个工作日, or null
 * @param holder who has claimed it, or null
 * @param own whether that is the person who looks
 */
record WorkLine(
        String id,
        String task,
        String number,
        String page,
        boolean readable,
        String type,
        String parties,
        String stage,
        String risk,
        String riskText,
        String centre,
        boolean restricted,
        boolean suspended,
        Lamp light,
        String lightText,
        String due,
        String remaining,
        String holder,
        boolean own) {}
