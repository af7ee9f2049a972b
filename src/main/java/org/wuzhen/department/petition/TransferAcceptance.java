package org.wuzhen.department.petition;

import java.time.LocalDate;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.Receipt;

/**
 * Accept a matter that was transferred or assigned（转送事项接受）.
 *
 * @param transferNo number of the transfer
 * @param acceptedOn from when 60 days run
 * @param unit who handles it
 * @param dueOn by when
 */
public record TransferAcceptance(
        String petitionNo, String transferNo, LocalDate acceptedOn, String unit, LocalDate dueOn) {
    public static final Operation<TransferAcceptance, Receipt> OPERATION =
            new Operation<>(PetitionAdapter.CODE, "transfer-acceptance", TransferAcceptance.class, Receipt.class);
}
