package org.wuzhen.petition.form;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.wuzhen.petition.form.PetitionFormCase.CASE;
import static org.wuzhen.petition.form.PetitionFormCase.TODAY;
import static org.wuzhen.petition.form.PetitionFormCase.entry;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wuzhen.engine.FormRejected;

/** What the form 送达处理意见 takes. */
class ServeOpinionFormTest {

    private final PetitionFormCase of = new PetitionFormCase();
    private final ServeOpinionForm form = new ServeOpinionForm(of.petitions, of.facts);

    @Test
    void theDayAndTheWayAreNeeded() {
        assertThatThrownBy(() -> form.take(entry(Map.of())))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("送达日期")
                .hasMessageContaining("送达方式");
        verify(of.petitions, never()).serve(any(), any(), any());
        form.take(entry(Map.of("servedOn", "2026-09-01", "servedHow", "POST")));
        verify(of.petitions).serve(CASE, TODAY, "邮寄送达，回执附卷");
    }
}
