package org.wuzhen.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.number.CaseNumber;

/** The register of a case's papers; the dossier is checked against it, never against ticks. */
@Component
@Transactional
public class CaseRecords {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private final CaseRecordMapper records;
    private final Acts acts;
    private final Clock clock;

    CaseRecords(CaseRecordMapper records, Acts acts, Clock clock) {
        this.records = records;
        this.acts = acts;
        this.clock = clock;
    }

    /** Notes a record that the system itself holds: a session record, an agreement, a notice. */
    public void made(CaseNumber number, RecordKind kind, String title) {
        records.insert(
                number.value(),
                kind,
                CaseRecord.Source.OWN,
                title,
                null,
                LocalDate.now(clock.withZone(OFFICE)),
                null,
                acts.actor().userId(),
                clock.instant());
    }

    /**
     * Enters a paper that lies elsewhere.
     *
     * @param pages at least 1
     * @param location where it is kept: 档案柜3-2
     */
    public void filed(CaseNumber number, RecordKind kind, String title, int pages, LocalDate datedOn, String location) {
        records.insert(
                number.value(),
                kind,
                CaseRecord.Source.FILED,
                title,
                pages,
                datedOn,
                location,
                acts.actor().userId(),
                clock.instant());
        acts.record("paper-filed", number.value(), "登记卷宗材料：" + kind.label());
    }

    /** All papers of a case, in the order of a dossier. */
    @Transactional(readOnly = true)
    public List<CaseRecord> of(CaseNumber number) {
        return records.of(number.value()).stream()
                .sorted(Comparator.comparing(CaseRecord::kind).thenComparing(CaseRecord::id))
                .toList();
    }
}
