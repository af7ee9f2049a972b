package org.wuzhen.department.hrss;

import org.wuzhen.department.Operation;

/**
 * Has this employer owed wages before（用人单位欠薪记录查询）.
 *
 * @param years how many years back; or null
 */
public record EmployerLookup(String creditCode, Integer years) {
    public static final Operation<EmployerLookup, Answer> OPERATION =
            new Operation<>(HrssAdapter.CODE, "employer-lookup", EmployerLookup.class, Answer.class);

    /**
     * What is answered.
     *
     * @param onList whether on the list
     * @param cases how many cases
     * @param depositPaid whether the wage deposit was paid; or null
     */
    public record Answer(boolean onList, int cases, Boolean depositPaid) {}
}
