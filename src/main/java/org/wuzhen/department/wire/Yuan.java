package org.wuzhen.department.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A sum in yuan as it goes over the wire: text with two decimals, so that no reader rounds it.
 *
 * @param amount not below zero, two decimals
 */
public record Yuan(BigDecimal amount) {

    /** @throws ArithmeticException when there is a part of a fen; IllegalArgumentException when it is below zero */
    public Yuan {
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("A sum on the wire is not below zero");
        }
    }

    /** Of a sum as the case has it; null of null. */
    public static Yuan of(BigDecimal amount) {
        return amount == null ? null : new Yuan(amount);
    }

    @JsonCreator
    public static Yuan of(String text) {
        return new Yuan(new BigDecimal(text));
    }

    @JsonValue
    public String text() {
        return amount.toPlainString();
    }

    @Override
    public String toString() {
        return text();
    }
}
