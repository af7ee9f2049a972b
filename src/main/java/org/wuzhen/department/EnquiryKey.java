package org.wuzhen.department;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.wuzhen.casefile.number.CaseNumber;

/**
 * Which enquiry it is: the same over retries, restarts and nodes, so that asking again never asks a second time.
 *
 * @param element id of the element of the model at which the department is asked, or another stable name of the occasion
 * @param round 1 for the first time at this element, 2 when the case comes by again
 * @param department code in the directory, {@code HRSS}
 */
public record EnquiryKey(CaseNumber number, String element, int round, String department) {

    public EnquiryKey {
        Objects.requireNonNull(number, "number");
        if (element == null || element.isBlank() || round < 1) {
            throw new IllegalArgumentException("An enquiry needs an element and a round: " + element + " " + round);
        }
        WireName.of(department);
    }

    /** What the department knows the enquiry by; tells nothing by itself. */
    public String requestId() {
        try {
            String text = String.join("\n", number.value(), element, String.valueOf(round), department);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "wz-" + HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The JDK has SHA-256", e);
        }
    }
}
