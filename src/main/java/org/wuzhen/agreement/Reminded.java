package org.wuzhen.agreement;

import java.time.LocalDate;

/**
 * A reminder with the instalment that it was about.
 *
 * @param seq the instalment's place in its agreement
 * @param answer what the debtor said, or null
 * @param remindedBy log-in name
 */
public record Reminded(int seq, LocalDate remindedOn, Reminder.Channel channel, String answer, String remindedBy) {}
