package org.wuzhen.directory;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * What a seconded officer may decide in the name of the head of the department that sent them (派驻干部代表派出单位主要领导).
 *
 * @param id null until it is granted
 * @param person the officer's log-in name
 * @param department the department's code
 * @param scope what may be decided, in words
 * @param types names of the dispute types it holds for; empty means all
 * @param ceiling the highest sum in yuan that may be decided; null means none
 * @param from first day (Asia/Shanghai)
 * @param to last day
 * @param document the letter of authority, with its number (授权文件)
 * @param revokedAt when it was taken back, or null
 */
public record DelegatedAuthority(
        Long id,
        String person,
        String department,
        String scope,
        Set<String> types,
        BigDecimal ceiling,
        LocalDate from,
        LocalDate to,
        String document,
        Instant revokedAt,
        String revokeReason) {

    public DelegatedAuthority {
        types = types == null ? Set.of() : Set.copyOf(types);
    }

    /** Whether it was given and not taken back on a day. */
    public boolean inForce(LocalDate day) {
        return revokedAt == null && !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether it holds for a type of dispute. */
    public boolean covers(String disputeType) {
        return types.isEmpty() || types.contains(disputeType);
    }

    /**
     * Whether a sum lies within it.
     *
     * @param amount in yuan, or null when no money is decided on
     */
    public boolean allows(BigDecimal amount) {
        return ceiling == null || amount == null || amount.compareTo(ceiling) <= 0;
    }
}
