package org.wuzhen.department.justice;

import java.util.List;
import org.wuzhen.department.Operation;

/**
 * Who is on the register of mediators for this area and kind（调解员查询）.
 *
 * @param disputeType kind of dispute; or null
 * @param committeeCode of one committee; or null
 * @param certificateNo one of them; or null
 * @param limit at most; or null
 */
public record MediatorLookup(
        String area, String disputeType, String committeeCode, String certificateNo, Integer limit) {
    public static final Operation<MediatorLookup, Answer> OPERATION =
            new Operation<>(JusticeAdapter.CODE, "mediator-lookup", MediatorLookup.class, Answer.class);

    /**
     * What is answered.
     *
     * @param mediators who is on the register
     */
    public record Answer(List<RegisteredMediator> mediators) {}
}
