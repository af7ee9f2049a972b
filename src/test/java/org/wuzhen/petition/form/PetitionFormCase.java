package org.wuzhen.petition.form;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.mockito.Mockito;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.petition.Petition;
import org.wuzhen.petition.PetitionFile;

/** A petition on 1 September 2026 whose forms are filled in. */
final class PetitionFormCase {

    static final CaseNumber CASE = CaseNumber.of("BH34202611230001");
    static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    final Petition petitions = mock(Petition.class);
    final PetitionFile petition = mock(PetitionFile.class);
    final CaseFiles cases = mock(CaseFiles.class, Mockito.RETURNS_DEEP_STUBS);
    final PetitionFacts facts = new PetitionFacts(
            petitions,
            cases,
            mock(CaseClocks.class),
            mock(Directory.class),
            Clock.fixed(Instant.parse("2026-09-01T01:00:00Z"), ZoneOffset.UTC));

    PetitionFormCase() {
        when(petitions.get(CASE)).thenReturn(petition);
        when(cases.get(CASE)).thenReturn(mock(CaseFile.class));
        petitionedBy(1);
    }

    /** So many petitioners with the ids 1, 2, …; the first is called 闻人叙白. */
    void petitionedBy(int people) {
        List<Party> parties = LongStream.rangeClosed(1, people)
                .mapToObj(id -> new Party(
                        id,
                        Party.Side.APPLICANT,
                        Party.Kind.PERSON,
                        id == 1 ? "闻人叙白" : "信访人" + id,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        null))
                .toList();
        when(petitions.petitioners(CASE)).thenReturn(parties);
    }

    static FormEntry entry(Map<String, Object> typed) {
        return new FormEntry(CASE, null, new HashMap<>(typed));
    }

    /** As {@code typed}, but for these. */
    static FormEntry entry(Map<String, Object> typed, Map<String, Object> other) {
        Map<String, Object> all = new HashMap<>(typed);
        all.putAll(other);
        return new FormEntry(CASE, null, all);
    }
}
