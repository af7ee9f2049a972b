package org.wuzhen.handling;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.lists.Lists;

/** Which department answers for which kind of dispute, as the list of duties says it (责任清单, in the three lists). */
@Component
@Transactional(readOnly = true)
public class DutyList {

    private final Lists lists;

    DutyList(Lists lists) {
        this.lists = lists;
    }

    /**
     * A line of the list.
     *
     * @param entry its id in the three lists
     * @param basis the paper that it stands in
     * @param to the first day out of force, or null
     */
    public record Duty(long entry, String department, String disputeType, String basis, LocalDate from, LocalDate to) {}

    /** Whether the department answers for this kind of dispute on a day. */
    public boolean holds(String department, DisputeType type, LocalDate day) {
        return lists.answersFor(department, type, day);
    }

    /** All lines, those in force first. */
    public List<Duty> lines() {
        return lists.duties().stream()
                .map(one -> new Duty(one.id(), one.owner(), one.disputeType(), one.basis(), one.from(), one.to()))
                .toList();
    }
}
