package org.wuzhen.confirmation.form;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.confirmation.Confirmation;
import org.wuzhen.confirmation.ConfirmationFile;
import org.wuzhen.engine.FormEntry;

/** The confirmation, on 20 September 2026, of an agreement in force since the 1st, between the parties 1 and 2. */
final class ConfirmationFormCase {

    static final CaseNumber CASE = CaseNumber.of("BH34202611230001");
    static final LocalDate TODAY = LocalDate.of(2026, 9, 20);

    final Confirmation confirmation = mock(Confirmation.class);
    final ConfirmationFile file = mock(ConfirmationFile.class);
    final ConfirmationFacts facts;

    ConfirmationFormCase() {
        CaseFiles cases = mock(CaseFiles.class);
        facts = new ConfirmationFacts(cases, confirmation);
        when(confirmation.of(CASE)).thenReturn(file);
        when(confirmation.today()).thenReturn(TODAY);
        when(file.effectiveOn()).thenReturn(LocalDate.of(2026, 9, 1));
        when(file.appliedOn()).thenReturn(LocalDate.of(2026, 9, 10));
        List<Party> parties = List.of(party(1, Party.Side.APPLICANT), party(2, Party.Side.RESPONDENT));
        when(cases.parties(CASE)).thenReturn(parties);
    }

    static FormEntry entry(Map<String, Object> typed, Map<String, Object> other) {
        Map<String, Object> all = new HashMap<>(typed);
        all.putAll(other);
        return new FormEntry(CASE, null, all);
    }

    static FormEntry entry(Map<String, Object> typed) {
        return entry(typed, Map.of());
    }

    private static Party party(long id, Party.Side side) {
        return new Party(id, side, Party.Kind.PERSON, "当事人" + id, null, null, null, null, null, false, null);
    }
}
