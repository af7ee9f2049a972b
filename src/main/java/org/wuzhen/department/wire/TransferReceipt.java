package org.wuzhen.department.wire;

import java.time.LocalDate;
import org.wuzhen.department.Operation;

/**
 * Confirm that a dispute handed over was received, and as which case（移送回执）.
 *
 * @param transferNo number of the transfer at the department
 * @param registeredOn when the case was registered at the centre
 * @param alreadyKnown whether the same transfer had been registered before by another way
 */
public record TransferReceipt(String transferNo, LocalDate registeredOn, boolean alreadyKnown) {
    /** Told to one department that hands disputes over. */
    public static Operation<TransferReceipt, Receipt> of(String department) {
        return new Operation<>(department, "transfer-receipt", TransferReceipt.class, Receipt.class);
    }
}
