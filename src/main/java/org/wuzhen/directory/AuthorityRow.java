package org.wuzhen.directory;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A delegated authority as it lies in its table. */
record AuthorityRow(
        Long id,
        String person,
        String department,
        String scope,
        String types,
        BigDecimal ceiling,
        LocalDate from,
        LocalDate to,
        String document,
        Instant revokedAt,
        String revokeReason) {

    DelegatedAuthority authority() {
        return new DelegatedAuthority(
                id,
                person,
                department,
                scope,
                Arrays.stream(types.split(",")).filter(type -> !type.isBlank()).collect(Collectors.toSet()),
                ceiling,
                from,
                to,
                document,
                revokedAt,
                revokeReason);
    }
}
