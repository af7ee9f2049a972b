package org.wuzhen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wuzhen.casefile.CreditCode;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.ResidentId;

/** ID numbers, credit codes and phones, as they are read at the door. */
class NumbersOfPartiesTest {

    private static final String WOMAN = "999999198503071244";
    private static final String MAN = "999999199011230012";

    @Test
    void an_id_number_tells_birthday_and_sex() {
        ResidentId woman = ResidentId.read(WOMAN).orElseThrow();
        assertThat(woman.birthDate()).isEqualTo(LocalDate.of(1985, 3, 7));
        assertThat(woman.gender()).isEqualTo("女");
        assertThat(ResidentId.read(MAN).orElseThrow().gender()).isEqualTo("男");
        assertThat(woman).hasToString("999***********1244");
    }

    @Test
    void blanks_full_width_digits_and_a_small_x_are_put_right() {
        assertThat(ResidentId.read(" 999999 19850307 1244 ")).contains(new ResidentId(WOMAN));
        assertThat(ResidentId.read("９９９９９９１９８５０３０７１２４４")).contains(new ResidentId(WOMAN));
        assertThat(ResidentId.read("11010519491231002x")).contains(new ResidentId("11010519491231002X"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "999999198503071247", // check digit
                "999999198502301247", // 30 February
                "999999189912310010", // before 1900
                "99999919850307124", // too short
                "9999991985030712440", // too long
                "099999198503071241", // no area begins with 0
                "99999919850307124A"
            })
    void a_number_that_cannot_be_is_not_read(String text) {
        assertThat(ResidentId.read(text)).isEmpty();
    }

    @Test
    void a_credit_code_is_checked_by_its_last_character() {
        assertThat(CreditCode.read("91350100M000100Y43")).contains(new CreditCode("91350100M000100Y43"));
        assertThat(CreditCode.read(" 91350100m000100y43 ")).isPresent();
        assertThat(CreditCode.read("91350100M000100Y44")).isEmpty();
        assertThat(CreditCode.read("91350100I000100Y43")).isEmpty();
        assertThat(CreditCode.read("91350100M000100Y4")).isEmpty();
        assertThat(CreditCode.read(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"13800001234", "022-66898890", "66898890", "0317-2000000", "022-66898890-801", "400-123-4567"})
    void phones_of_every_kind_are_read(String text) {
        assertThat(PhoneNumber.read(text)).contains(new PhoneNumber(text));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"1380000123", "12800001234", "110", "电话13800001234", "138000012345"})
    void what_is_no_phone_is_not_read(String text) {
        assertThat(PhoneNumber.read(text)).isEmpty();
    }

    @Test
    void a_party_takes_sex_and_birthday_from_its_number() {
        List<String> problems = new ArrayList<>();
        Party party = draft(PartyDraft.Kind.PERSON, "男", WOMAN, "１３８００００１２３４").checked(problems::add);

        assertThat(problems).isEmpty();
        assertThat(party.gender()).isEqualTo("女");
        assertThat(party.birthDate()).isEqualTo(LocalDate.of(1985, 3, 7));
        assertThat(party.phone().clear()).isEqualTo("13800001234");
    }

    @Test
    void each_problem_says_what_to_do_and_never_repeats_the_number() {
        List<String> problems = new ArrayList<>();
        draft(PartyDraft.Kind.PERSON, null, "999999198503071247", "123").checked(problems::add);
        draft(PartyDraft.Kind.ORGANISATION, null, "91350100M000100Y44", null).checked(problems::add);

        assertThat(problems)
                .hasSize(3)
                .noneMatch(p -> p.contains("999999198503071247") || p.contains("123。") || p.contains("91350100"));
        assertThat(problems.get(0)).contains("居民身份证号码有误");
        assertThat(problems.get(1)).contains("联系电话有误");
        assertThat(problems.get(2)).contains("统一社会信用代码有误");
    }

    @Test
    void a_passport_is_taken_as_it_is_and_missing_numbers_are_no_problem() {
        List<String> problems = new ArrayList<>();
        Party foreigner =
                draft(PartyDraft.Kind.PERSON_OTHER_ID, "女", "E12345678", null).checked(problems::add);
        Party unknown = draft(PartyDraft.Kind.PERSON, null, null, null).checked(problems::add);

        assertThat(problems).isEmpty();
        assertThat(foreigner.kind()).isEqualTo(Party.Kind.PERSON);
        assertThat(foreigner.idNumber().clear()).isEqualTo("E12345678");
        assertThat(unknown.idNumber()).isNull();
    }

    private static PartyDraft draft(PartyDraft.Kind kind, String gender, String id, String phone) {
        return new PartyDraft(Party.Side.APPLICANT, kind, "测试甲", gender, id, phone, null, null);
    }
}
