package org.wuzhen.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one party undertakes to do by a day, as the draft says it.
 *
 * @param debtor id of the party who performs
 * @param amount in yuan, or null where no money is owed
 * @param due the last day on which performance is in time
 */
public record Obligation(long debtor, Subject subject, String what, BigDecimal amount, LocalDate due) {}
