package org.wuzhen.handling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.deadline.WorkingCalendar;
import org.wuzhen.handling.store.HandlingMapper;

/** How departments stand in the summonses of streets and committees (吹哨报到双向评价), for those who lead a centre. */
@Component
@Transactional(readOnly = true)
public class Standings {

    private final HandlingMapper store;

    Standings(HandlingMapper store) {
        this.store = store;
    }

    /**
     * A time of summonses, and whose.
     *
     * @param centres of whose cases; empty for those of all
     * @param begin the first moment, or null
     * @param end the first moment after it, or null
     */
    public record Span(Collection<String> centres, Instant begin, Instant end) {

        /**
         * From the first to the last day in the office.
         *
         * @param from null for no first day
         * @param to null for no last day
         */
        public static Span of(Collection<String> centres, LocalDate from, LocalDate to) {
            return new Span(centres, start(from), to == null ? null : start(to.plusDays(1)));
        }

        private static Instant start(LocalDate day) {
            return day == null ? null : day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
        }
    }

    /** One line for each department that was summoned. */
    public List<Standing> of(Span span) {
        return store.standings(span);
    }

    /** The summonses of one department, the newest first. */
    public List<Matter> summonses(Span span, String department, int limit) {
        return store.summonses(span, department, limit);
    }
}
