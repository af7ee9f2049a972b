package org.wuzhen.opinion;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.opinion.store.OpinionMapper;

/** Every use of a delegated authority, for whoever watches over it (授权使用清单). */
@Component
@Transactional(readOnly = true)
public class AuthorityUses {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private final OpinionMapper requests;

    AuthorityUses(OpinionMapper requests) {
        this.requests = requests;
    }

    /**
     * The uses asked for, the newest first.
     *
     * @param department code, or null for all
     * @param officer log-in name, or null for all
     * @param from first day, or null
     * @param to last day, or null
     * @param limit how many at most
     */
    public List<AuthorityUse> of(String department, String officer, LocalDate from, LocalDate to, int limit) {
        return requests.uses(
                department, officer, beginning(from), to == null ? null : beginning(to.plusDays(1)), limit);
    }

    /** Log-in names of all officers who ever used one. */
    public List<String> officers() {
        return requests.usingOfficers();
    }

    private static Instant beginning(LocalDate day) {
        return day == null ? null : day.atStartOfDay(OFFICE).toInstant();
    }
}
