package org.wuzhen.notification;

import java.time.Instant;

/**
 * A message to one recipient.
 *
 * @param party id of the party, or null for staff
 * @param person log-in name of staff, or null for a party
 * @param recipient 申请人, 承办人
 * @param phone the number as it is shown (138****1234), once it was sent; or null
 * @param why why it was not sent or failed, in Chinese, or null
 */
public record Message(
        long id,
        String caseNumber,
        String centre,
        String trigger,
        String template,
        int version,
        ChannelKind channel,
        String step,
        Long party,
        String person,
        String recipient,
        String body,
        MessageState state,
        String why,
        String phone,
        int attempts,
        Instant createdAt,
        Instant sentAt,
        Instant deliveredAt,
        Instant readAt) {}
