package org.wuzhen.department.housing;

import java.time.YearMonth;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.Yuan;

/**
 * Is the wage account of this project paid into（农民工工资专户查询）.
 *
 * @param permitNo permit
 * @param month which month
 */
public record WageAccount(String permitNo, YearMonth month) {
    public static final Operation<WageAccount, Answer> OPERATION =
            new Operation<>(HousingAdapter.CODE, "wage-account", WageAccount.class, Answer.class);

    /**
     * What is answered.
     *
     * @param opened whether there is an account
     * @param due what was due; or null
     * @param paidIn what was paid in; or null
     * @param paidOut what was paid out; or null
     * @param workersPaid how many were paid; or null
     * @param registeredWorkers how many are registered; or null
     */
    public record Answer(
            boolean opened, Yuan due, Yuan paidIn, Yuan paidOut, Integer workersPaid, Integer registeredWorkers) {}
}
