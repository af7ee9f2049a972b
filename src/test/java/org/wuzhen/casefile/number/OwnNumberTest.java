package org.wuzhen.casefile.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The number of a process of no case is never that of a case. */
class OwnNumberTest {

    @Test
    void itTellsItsKindAndItsCentre() {
        OwnNumber number = OwnNumber.of("XZ08202611240001");

        assertThat(number.kind()).isEqualTo("XZ");
        assertThat(number.centre()).isEqualTo("08");
        assertThat(ProcessNumber.of("XZ08202611240001")).isEqualTo(number);
    }

    @Test
    void noNumberIsBoth() {
        assertThat(OwnNumber.fits("BH08202611240001")).isFalse();
        assertThat(CaseNumber.fits("XZ08202611240001")).isFalse();
        assertThat(ProcessNumber.of("BH08202611240001")).isEqualTo(CaseNumber.of("BH08202611240001"));
        assertThatThrownBy(() -> OwnNumber.of("BH08202611240001")).isInstanceOf(IllegalArgumentException.class);
        assertThat(ProcessNumber.fits(null)).isFalse();
        assertThat(ProcessNumber.fits("XZ8")).isFalse();
    }
}
