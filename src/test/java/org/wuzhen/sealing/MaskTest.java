package org.wuzhen.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

    @Test
    void aPersonShowsTheFirstLetterWhateverTheLength() {
        assertThat(Mask.person("张建国")).isEqualTo("张*");
        assertThat(Mask.person("张三", false)).isEqualTo("张*");
        assertThat(Mask.person("张")).isEqualTo("张*");
        assertThat(Mask.person("𠮷野")).isEqualTo("𠮷*");
        assertThat(Mask.person(null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "王小明, W.X.M.",
        "单晓, S.X.",
        "曾可, Z.K.",
        "解放, X.F.",
        "仇英, Q.Y.",
        "区小美, O.X.M.",
        "查明, Z.M.",
        "翟天, Z.T.",
        "朴志, P.Z.",
        "盖云, G.Y.",
        "乐平, Y.P.",
        "尉迟恭, Y.C.G.",
        "万俟安, M.Q.A.",
        "欧阳娜, O.Y.N.",
        "司马小宝, S.M.X.B.",
        "阿依古丽·买买提, A.Y.G.L.M.M.T.",
        "Anna Maria, A.M.",
        "𠮷明, 某.M."
    })
    void ofAMinorOnlyTheInitialsAreShown(String name, String initials) {
        assertThat(Mask.person(name, true)).isEqualTo(initials);
    }

    @Test
    void ofAMinorNothingElseIsShown() {
        assertThat(Mask.number(Sealed.of("110101201503070118"), true)).isEqualTo("已隐藏");
        assertThat(Mask.address("天津市滨海新区大沽街道和睦里3号", true)).isEqualTo("已隐藏");
    }

    @Test
    void numbersKeepTheirEndsAndAddressesTheirCommunity() {
        assertThat(Mask.number(Sealed.of("110101199003070134"), false)).isEqualTo("110***********0134");
        assertThat(Mask.number(Sealed.of("13812341234"), false)).isEqualTo("138****1234");
        assertThat(Mask.number(null, false)).isNull();
        assertThat(Mask.address("天津市滨海新区大沽街道和睦社区3号楼2门", false)).isEqualTo("天津市滨海新区大沽街道和睦社区***");
        assertThat(Mask.address("中塘镇甜水井村12号", false)).isEqualTo("中塘镇甜水井村***");
        assertThat(Mask.address("天津市滨海新区大沽街道和睦里3号", false)).isEqualTo("天津市滨海新区大沽街道***");
        assertThat(Mask.address("和睦里3号楼2门", false)).isEqualTo("***");
        assertThat(Mask.address(" ", false)).isNull();
    }
}
