package org.wuzhen.department.housing;

import java.time.LocalDate;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.Yuan;

/**
 * How much is left in the maintenance fund of a building（维修资金查询）.
 *
 * @param estate name of the estate
 * @param building which building
 * @param street in which street or town
 */
public record MaintenanceFund(String estate, String building, String street) {
    public static final Operation<MaintenanceFund, Answer> OPERATION =
            new Operation<>(HousingAdapter.CODE, "maintenance-fund", MaintenanceFund.class, Answer.class);

    /**
     * What is answered.
     *
     * @param balance what is left
     * @param asOf on which day
     * @param spentThisYear what was spent; or null
     * @param lastUse what for; or null
     */
    public record Answer(Yuan balance, LocalDate asOf, Yuan spentThisYear, String lastUse) {}
}
