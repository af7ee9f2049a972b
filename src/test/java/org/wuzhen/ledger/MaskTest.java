package org.wuzhen.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wuzhen.casefile.Party.Kind;
import org.wuzhen.sealing.Sealed;

class MaskTest {

    @Test
    void personsShowTheirFirstLetterOrganisationsTheirName() {
        assertThat(Mask.name(Kind.PERSON, "张建国", false)).isEqualTo("张**");
        assertThat(Mask.name(Kind.PERSON, "张", false)).isEqualTo("张*");
        assertThat(Mask.name(Kind.PERSON, "𠮷野", false)).isEqualTo("𠮷*");
        assertThat(Mask.name(Kind.ORGANISATION, "天津海河湾物业有限公司", false)).isEqualTo("天津海河湾物业有限公司");
        assertThat(Mask.person(null)).isNull();
    }

    @Test
    void ofAMinorNothingLeadsToThePerson() {
        assertThat(Mask.name(Kind.PERSON, "司马小宝", true)).isEqualTo("司某");
        assertThat(Mask.number(Sealed.of("110101201503070118"), true)).isEqualTo("已隐藏");
        assertThat(Mask.address("天津市滨海新区大沽街道和睦里3号", true)).isEqualTo("已隐藏");
    }

    @Test
    void numbersKeepTheirEndsAndAddressesTheirStreet() {
        assertThat(Mask.number(Sealed.of("110101199003070134"), false)).isEqualTo("110***********0134");
        assertThat(Mask.number(Sealed.of("13812341234"), false)).isEqualTo("138****1234");
        assertThat(Mask.number(null, false)).isNull();
        assertThat(Mask.address("天津市滨海新区大沽街道和睦里3号", false)).isEqualTo("天津市滨海新区大沽街道***");
        assertThat(Mask.address("和睦里3号楼2门", false)).isEqualTo("***");
        assertThat(Mask.address(" ", false)).isNull();
    }
}
