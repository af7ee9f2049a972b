package org.wuzhen.department.agri;

import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.Yuan;

/**
 * Is this land under contract, and until when（土地承包合同查询）.
 *
 * @param village which village
 * @param contractNo number of the contract; or null
 * @param plotNo or of the plot; or null
 * @param town in which town
 */
public record LandContract(String village, String contractNo, String plotNo, String town) {
    public static final Operation<LandContract, Answer> OPERATION =
            new Operation<>(AgriAdapter.CODE, "land-contract", LandContract.class, Answer.class);

    /**
     * What is answered.
     *
     * @param contracts what is on record
     */
    public record Answer(List<Contract> contracts) {
        /**
         * What is on record（承包合同）.
         *
         * @param plots how many plots
         * @param to until
         * @param certified whether a certificate was given
         * @param transferred whether let on
         */
        public record Contract(
                String contractNo,
                int plots,
                Yuan mu,
                LocalDate from,
                LocalDate to,
                boolean certified,
                boolean transferred) {}
    }
}
