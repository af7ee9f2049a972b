package org.wuzhen.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wuzhen.sealing.PersonalNumber.Kind.BANK_CARD;
import static org.wuzhen.sealing.PersonalNumber.Kind.ID_NUMBER;
import static org.wuzhen.sealing.PersonalNumber.Kind.PHONE;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumberTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "我叫张三，身份证99011519850307100X，住在和睦里, 99011519850307100X",
                "99011519850307100x, 99011519850307100X",
                "证件990115 19850307 100X。, 99011519850307100X",
                "证件990115-19850307-100x。, 99011519850307100X",
                "９９０１１５１９８５０３０７１００Ｘ, 99011519850307100X",
                "ID99011519850307100X号, 99011519850307100X",
                "9901 1519 8503 0710 0×, 99011519850307100X",
                "旧证120105850307123号, 120105850307123"
            })
    void anIdNumberIsNoticedHoweverItWasTyped(String text, String number) {
        assertThat(PersonalNumber.in(text)).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(ID_NUMBER);
            assertThat(found.number()).isEqualTo(number);
            assertThat(found.birth()).isEqualTo(LocalDate.of(1985, 3, 7));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"110101199003071234", "身份证12010719880101123X，", "120107 19880101 1231"})
    void oneWithAMistypedDigitStillTellsWho(String text) {
        assertThat(PersonalNumber.in(text))
                .singleElement()
                .extracting(PersonalNumber::kind)
                .isEqualTo(ID_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "电话13812345678",
                "138 1234 5678",
                "138-1234-5678",
                "+86 13812345678",
                "+8613812345678",
                "008613812345678",
                "１３８１２３４５６７８",
                "tel13812345678，下午打"
            })
    void soIsAMobilePhone(String text) {
        assertThat(PersonalNumber.in(text)).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(PHONE);
            assertThat(found.number()).isEqualTo("13812345678");
        });
    }

    @Test
    void soIsABankCard() {
        assertThat(PersonalNumber.in("汇入6222 0213 0200 1234 565户名张三"))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.kind()).isEqualTo(BANK_CARD);
                    assertThat(found.number()).isEqualTo("6222021302001234565");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "990115198503071231", // wrong check digit, and no province has such numbers
                "120116202601030001", // a paper's number: its place and day
                "990115198513071235", // no such day
                "BH31209901010001", // a case number
                "受案回执1201162026010300012345",
                "赔偿12000元，2026年11月23日支付",
                "022-66898890",
                "91120116MA05ABCD1X", // a credit code
                "⟦证件 990***********123X #17⟧",
                "123456789012345",
                "138123456789"
            })
    void whatIsNoneIsLeft(String text) {
        assertThat(PersonalNumber.in(text)).isEmpty();
    }

    @Test
    void severalAreFoundInTheirOrderWithTheirPlaces() {
        String text = "甲99011519850307100X，13812345678；乙 13900001111。";
        assertThat(PersonalNumber.in(text))
                .extracting(found -> text.substring(found.start(), found.end()))
                .containsExactly("99011519850307100X", "13812345678", "13900001111");
        assertThat(PersonalNumber.in("13812345678 13900001111")).hasSize(2);
        assertThat(PersonalNumber.in("2 13812345678")).hasSize(1);
    }
}
