package org.wuzhen.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums in capital numerals, with the examples of the rule (支付结算办法, annex 1) among them. */
class RmbInWordsTest {

    @ParameterizedTest
    @CsvSource({
        "0,                    零元整",
        "0.05,                 伍分",
        "0.50,                 伍角整",
        "0.57,                 伍角柒分",
        "1,                    壹元整",
        "10,                   壹拾元整",
        "15.06,                壹拾伍元零陆分",
        "1409.50,              壹仟肆佰零玖元伍角整",
        "6007.14,              陆仟零柒元壹角肆分",
        "1680.32,              壹仟陆佰捌拾元叁角贰分",
        "107000.53,            壹拾万柒仟元伍角叁分",
        "16409.02,             壹万陆仟肆佰零玖元零贰分",
        "325.04,               叁佰贰拾伍元零肆分",
        "10000,                壹万元整",
        "10001,                壹万零壹元整",
        "100100,               壹拾万零壹佰元整",
        "1000000.00,           壹佰万元整",
        "20030040.05,          贰仟零叁万零肆拾元零伍分",
        "100000000,            壹亿元整",
        "100000001,            壹亿零壹元整",
        "1000200000000,        壹万零贰亿元整",
        "1200000000000,        壹万贰仟亿元整",
        "1000000000000,        壹万亿元整",
        "9999999999999999.99,  玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
        "1.2E+4,               壹万贰仟元整"
    })
    void writesASum(BigDecimal yuan, String words) {
        assertThat(RmbInWords.of(yuan)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0.001", "10000000000000000"})
    void refusesWhatIsNoSumOfMoney(String sum) {
        assertThatIllegalArgumentException().isThrownBy(() -> RmbInWords.of(new BigDecimal(sum)));
    }
}
