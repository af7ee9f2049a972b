package org.wuzhen.department.wire;

import java.time.Instant;

/**
 * A receipt of the department（回执）.
 *
 * @param receiptNo number of the receipt
 * @param receivedAt when it was received
 * @param officer who received it; or null
 */
public record Receipt(String receiptNo, Instant receivedAt, Officer officer) {}
