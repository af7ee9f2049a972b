package org.wuzhen.petition.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.wuzhen.petition.form.PetitionFormCase.CASE;
import static org.wuzhen.petition.form.PetitionFormCase.TODAY;
import static org.wuzhen.petition.form.PetitionFormCase.entry;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wuzhen.engine.FormRejected;

/** What the form 告知信访人 takes and shows. */
class NotifyPetitionerFormTest {

    private static final Map<String, Object> TYPED =
            Map.of("content", "予以受理", "toldOn", "2026-09-01", "toldHow", "IN_PERSON");

    private final PetitionFormCase of = new PetitionFormCase();
    private final NotifyPetitionerForm form = new NotifyPetitionerForm(of.petitions, of.facts);

    @Test
    void whatWasSaidIsKeptWithItsDayAndWay() {
        form.take(entry(TYPED));
        verify(of.petitions).tell(CASE, "予以受理", TODAY, "当面送达并签收");
    }

    @ParameterizedTest
    @CsvSource({"toldOn, 2026-09-02, 告知日期", "toldOn, '', 告知日期", "toldHow, '', 告知方式", "content, '', 告知内容"})
    void whatCannotBeIsRefused(String field, String value, String problem) {
        assertThatThrownBy(() -> form.take(entry(TYPED, Map.of(field, value))))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining(problem);
        verify(of.petitions, never()).tell(any(), any(), any(), any());
    }

    @Test
    void itSaysWhatThePetitionOfficeKnows() {
        when(of.petition.acceptance()).thenReturn("accepted");
        assertThat(form.show(CASE)).containsEntry("bureauText", "登记请求已发出，尚未答复");
        when(of.petition.bureauSaid()).thenReturn("不属信访事项");
        assertThat(form.show(CASE)).containsEntry("bureauText", "未予登记：不属信访事项");
        when(of.petition.petitionNo()).thenReturn("XF1");
        when(of.petition.duplicates()).thenReturn("XF0");
        assertThat(form.show(CASE))
                .containsEntry("bureauText", "已登记，件号XF1，重复件：XF0")
                .containsEntry("acceptanceLabel", "予以受理");
    }
}
