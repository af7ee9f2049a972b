package org.wuzhen.confirmation.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.confirmation.Confirmation;
import org.wuzhen.confirmation.ConfirmationFile;
import org.wuzhen.confirmation.Preparation;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.sealing.Sealed;

/** What the form 准备申请材料 takes, and the numbers of papers that were not known at the door. */
class PrepareApplicationFormTest {

    private static final CaseNumber CASE = CaseNumber.of("BH34202611230001");
    private static final String PERSON = "990101198504120311";
    private static final String COMPANY = "91120116MA05TEST0A";

    private final CaseFiles cases = mock(CaseFiles.class);
    private final Confirmation confirmation = mock(Confirmation.class);
    private final PrepareApplicationForm form =
            new PrepareApplicationForm(confirmation, new ConfirmationFacts(cases, confirmation));
    private final List<Party> parties = new ArrayList<>();

    @BeforeEach
    void aCase() {
        CaseFile file = mock(CaseFile.class, Mockito.RETURNS_DEEP_STUBS);
        when(file.channel()).thenReturn(Channel.WINDOW);
        when(cases.get(CASE)).thenReturn(file);
        when(cases.parties(CASE)).thenReturn(parties);
        when(confirmation.of(CASE)).thenReturn(mock(ConfirmationFile.class));
        parties.add(party(1, Party.Kind.PERSON, "闻人叙白", null));
        parties.add(party(2, Party.Kind.ORGANISATION, "某物业公司", Sealed.of(COMPANY)));
    }

    @Test
    void takesTheNumberOfAPaperThatWasNotKnown() {
        form.take(entry(Map.of("idNumber", "9901 0119 8504 1203 11"), Map.of("idNumber", "anything")));

        ArgumentCaptor<Preparation> taken = ArgumentCaptor.forClass(Preparation.class);
        verify(confirmation).prepare(eq(CASE), taken.capture());
        assertThat(taken.getValue().identified()).containsOnlyKeys(1L);
        assertThat(taken.getValue().identified().get(1L).clear()).isEqualTo(PERSON);
        assertThat(taken.getValue().toString()).doesNotContain(PERSON);
    }

    @Test
    void takesAPassportAndLeavesWhatIsNotThereYet() {
        form.take(entry(Map.of("idNumber", "e 12345678"), Map.of()));
        ArgumentCaptor<Preparation> taken = ArgumentCaptor.forClass(Preparation.class);
        verify(confirmation).prepare(eq(CASE), taken.capture());
        assertThat(taken.getValue().identified().get(1L).clear()).isEqualTo("E12345678");

        Mockito.clearInvocations(confirmation);
        form.take(entry(Map.of(), Map.of()));
        verify(confirmation).prepare(eq(CASE), taken.capture());
        assertThat(taken.getValue().identified()).isEmpty();
    }

    @Test
    void refusesNumbersThatCannotBeWithoutRepeatingThem() {
        parties.set(1, party(2, Party.Kind.ORGANISATION, "某物业公司", null));
        assertThatThrownBy(() -> form.take(
                        entry(Map.of("idNumber", "990101198504120312"), Map.of("idNumber", "91120116MA05TEST00"))))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("送达地址确认第1行：身份证号码有误")
                .hasMessageContaining("送达地址确认第2行：统一社会信用代码有误")
                .message()
                .doesNotContain("990101198504120312", "91120116MA05TEST00");
        verify(confirmation, never()).prepare(any(), any());
    }

    @Test
    void aConfirmedAddressIsWrittenDown() {
        assertThatThrownBy(() -> form.take(entry(Map.of("addressConfirmed", true), Map.of())))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("请填写“送达地址”");
    }

    @Test
    void onlyACaseOfTheCourtGoesBackToTheCourtThatSentIt() {
        assertThatThrownBy(() -> form.take(entry(Map.of(), Map.of(), "INVITING")))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("不是法院委派");
    }

    @Test
    void itsNumbersAreNoNarrative() {
        assertThat(form.personal()).isEqualTo(Set.of("idNumber"));
    }

    private static FormEntry entry(Map<String, Object> first, Map<String, Object> second) {
        return entry(first, second, "COMMITTEE");
    }

    private static FormEntry entry(Map<String, Object> first, Map<String, Object> second, String court) {
        return new FormEntry(
                CASE,
                null,
                new HashMap<>(Map.of(
                        "courtBasis",
                        court,
                        "applicationFacts",
                        "物业费",
                        "deliveries",
                        List.of(row("1", first), row("2", second)))));
    }

    private static Map<String, Object> row(String party, Map<String, Object> typed) {
        Map<String, Object> row = new HashMap<>(typed);
        row.put("party", party);
        return row;
    }

    private static Party party(long id, Party.Kind kind, String name, Sealed idNumber) {
        return new Party(
                id,
                id == 1 ? Party.Side.APPLICANT : Party.Side.RESPONDENT,
                kind,
                name,
                null,
                null,
                idNumber,
                null,
                null,
                false,
                null);
    }
}
