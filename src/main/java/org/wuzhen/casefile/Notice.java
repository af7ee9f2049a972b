package org.wuzhen.casefile;

import java.time.Instant;

/**
 * A paper told to parties: notice, receipt, reason with legal basis and route.
 *
 * @param kind kebab: {@code acceptance}, {@code rejection}, {@code rights-and-duties}, {@code receipt}, {@code termination}
 * @param number the paper's number, or null where it carries none
 * @param content its text in Chinese
 * @param recipient 申请人, 双方当事人 …
 * @param acknowledgedAt when its receipt was acknowledged, or null
 * @param acknowledgedHow 当面签收, 电话告知 …, or null
 */
public record Notice(
        Long id,
        String kind,
        String number,
        String content,
        String basis,
        String recipient,
        String issuedBy,
        Instant issuedAt,
        Instant acknowledgedAt,
        String acknowledgedHow) {}
