package org.wuzhen.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day of effect (人民调解法 art. 30). */
class EffectDateTest {

    @ParameterizedTest(name = "parties {0} and {1}, mediator {2}, seal {3}: {4}")
    @CsvSource({
        "2026-09-01, 2026-09-01, 2026-09-01, 2026-09-01, 2026-09-01",
        "2026-09-05, 2026-09-01, 2026-09-01, 2026-09-01, 2026-09-05",
        "2026-09-01, 2026-09-06, 2026-09-02, 2026-09-03, 2026-09-06",
        "2026-09-01, 2026-09-02, 2026-09-07, 2026-09-03, 2026-09-07",
        "2026-09-01, 2026-09-02, 2026-09-03, 2026-09-08, 2026-09-08"
    })
    void aWrittenAgreementTakesEffectWithTheLastHand(
            LocalDate applicant, LocalDate respondent, LocalDate mediator, LocalDate seal, LocalDate effect) {
        Signing signing = new Signing(
                List.of(
                        new Signature(1, applicant, SigningManner.SIGNATURE),
                        new Signature(2, respondent, SigningManner.FINGERPRINT)),
                mediator,
                seal);

        assertThat(signing.effectiveOn()).isEqualTo(effect);
    }

    @Test
    void anOralAgreementTakesEffectOnTheDayOfAccord() {
        LocalDate accord = LocalDate.of(2026, 9, 3);
        AgreementText text = new AgreementText("", "", "", "", null, null, List.of());

        assertThat(new OralAgreement(text, accord, null).effectiveOn()).isEqualTo(accord);
    }

    @Test
    void nothingThatNoPartySignedTakesEffect() {
        LocalDate day = LocalDate.of(2026, 9, 3);

        assertThatIllegalArgumentException().isThrownBy(() -> new Signing(List.of(), day, day));
    }
}
