package org.wuzhen.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wuzhen.Disputes;
import org.wuzhen.Office;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Post;
import org.wuzhen.sealing.PersonalNumber;

@WuzhenTest
class NarrativesTest {

    private static final String ID = "110101199003070134";

    @Autowired
    Narratives narratives;

    @Autowired
    Disputes disputes;

    @Autowired
    Office office;

    @Autowired
    ActAs actAs;

    private String clerk;
    private CaseNumber number;

    @BeforeEach
    void aCase() {
        clerk = office.somebody("46", Post.INTAKE_CLERK);
        number = disputes.between(clerk, "46", "赵", "钱");
    }

    @Test
    void aMarkTakesTheNumbersPlaceAndTheSameNumberIsKeptOnce() {
        String first = guarded("证件110101 19900307 0134，电话13812341234，再打13812341234");
        assertThat(first).matches("证件⟦证件 110\\*{11}0134 #\\d+⟧，电话⟦手机 138\\*{4}1234 #(\\d+)⟧，再打⟦手机 138\\*{4}1234 #\\1⟧");
        guarded("又写了一次" + ID);

        assertThat(narratives.of(number))
                .extracting(SealedText::kind)
                .containsExactly(PersonalNumber.Kind.ID_NUMBER, PersonalNumber.Kind.PHONE);
        assertThat(guarded(first)).as("a text that comes back is left as it is").isEqualTo(first);
        assertThat(narratives.opened(number, first)).isEqualTo("证件" + ID + "，电话13812341234，再打13812341234");
    }

    @Test
    void aMarkOfAnotherCaseOpensNothing() {
        String mark = guarded("电话13812341234");
        CaseNumber other = disputes.between(clerk, "46", "孙", "李");
        assertThat(narratives.opened(other, mark)).isEqualTo(mark);
    }

    @Test
    void ofAMinorNoDigitIsShown() {
        String child = "110101201503070114";
        assertThat(Narratives.shown("证件⟦证件 110***********0134 #17⟧，打⟦手机 138****1234 #18⟧。"))
                .isEqualTo("证件⟦证件 110***********0134，已加密⟧，打⟦手机 138****1234，已加密⟧。");
        assertThat(guarded("孩子证件" + child + "。")).matches("孩子证件⟦证件 已隐藏 #\\d+⟧。");
    }

    @Test
    void fieldsOfAFormAreReadAsDeepAsTheyGo() {
        Map<String, Object> guarded = actAs.run(
                clerk,
                () -> narratives.guarded(
                        number,
                        Map.of(
                                "phone", "13812341234",
                                "at", "2026-11-23T18:14:15.123456789",
                                "task", "1b2c3d4e-1381-2341-2341-123456789012",
                                "rows", List.of(Map.of("note", "打13812341234", "phone", "13812341234"))),
                        Set.of("phone")));

        assertThat(guarded)
                .containsEntry("phone", "13812341234")
                .containsEntry("at", "2026-11-23T18:14:15.123456789")
                .containsEntry("task", "1b2c3d4e-1381-2341-2341-123456789012");
        assertThat(guarded.get("rows").toString()).contains("打⟦手机 138****1234 #", "phone=13812341234");
    }

    private String guarded(String text) {
        return actAs.run(clerk, () -> narratives.guarded(number, text));
    }
}
