package org.wuzhen.care;

import java.time.Instant;
import java.time.LocalDate;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.casefile.number.OwnNumber;

/**
 * One visit or call.
 *
 * @param number its own, under which its process runs
 * @param person id on the list
 * @param dueOn day on which it fell due
 * @param dueAt until when it has to be done
 * @param missedAt when it was found not done in time, or null
 * @param open whether it is still to be done
 * @param caseNumber the case that a dispute found there became, or null
 */
public record Contact(
        long id,
        OwnNumber number,
        long person,
        LocalDate dueOn,
        Instant dueAt,
        Instant begunAt,
        Instant missedAt,
        boolean open,
        boolean calledOff,
        Way way,
        Outcome outcome,
        String doneBy,
        Instant doneAt,
        CaseNumber caseNumber,
        RiskMeasure riskMeasure,
        String riskBy,
        Instant riskAt) {}
