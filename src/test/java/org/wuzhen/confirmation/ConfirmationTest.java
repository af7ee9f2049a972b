package org.wuzhen.confirmation;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.AgreementsInForce;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.confirmation.store.ConfirmationMapper;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.directory.Directory;

/** What a reminder leaves behind. */
class ConfirmationTest {

    private static final CaseNumber CASE = CaseNumber.of("BH34202611230001");
    private static final Instant NOW = Instant.parse("2026-11-23T16:00:00Z");

    private final ConfirmationMapper files = mock(ConfirmationMapper.class);
    private final CaseFiles cases = mock(CaseFiles.class);
    private final CaseClocks clocks = mock(CaseClocks.class);
    private final Confirmation confirmation = new Confirmation(
            files,
            mock(AgreementsInForce.class),
            cases,
            clocks,
            mock(CaseRecords.class),
            mock(Directory.class),
            mock(Acts.class),
            Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));

    @Test
    void aReminderThatWasGivenDoesNotStandAsOverdue() {
        ConfirmationFile file = mock(ConfirmationFile.class);
        when(file.lastDay()).thenReturn(LocalDate.of(2026, 12, 9));
        when(files.files(CASE.value())).thenReturn(List.of(file));
        runs(Confirmation.FIRST_REMINDER, NOW);
        runs(Confirmation.LAST_REMINDER, NOW.plusSeconds(864000));

        confirmation.remind(CASE);

        verify(clocks).end(CASE, Confirmation.FIRST_REMINDER, "已提醒");
        verify(clocks, never()).end(eq(CASE), eq(Confirmation.LAST_REMINDER), any());
        verify(cases).issue(eq(CASE), eq("confirmation-reminder"), any(), any(), any(), any(), any());
    }

    private void runs(String term, Instant due) {
        Deadline deadline = mock(Deadline.class);
        when(deadline.dueAt()).thenReturn(due);
        when(clocks.running(CASE, term)).thenReturn(Optional.of(deadline));
    }
}
