package org.wuzhen.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wuzhen.casefile.DisputeType;

/** What the parties are told about judicial confirmation. */
class ConfirmationRouteTest {

    private static final LocalDate EFFECT = LocalDate.of(2026, 9, 3);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 8);

    @Test
    void saysFromWhenAndUntilWhenBothMayApply() {
        assertThat(ConfirmationRoute.told(DisputeType.NEIGHBOUR, EFFECT, LAST_DAY))
                .contains("自2026-09-03起生效", "至2026-10-08", "共同")
                .doesNotContain("请注意");
    }

    @ParameterizedTest
    @CsvSource({
        "MARRIAGE_FAMILY, 身份关系",
        "HOUSE_HOMESTEAD, 物权确权",
        "FOREST_LAND, 物权确权",
        "EXPROPRIATION, 物权确权",
        "MARITIME_FISHERY, 物权确权",
        "INTELLECTUAL_PROPERTY, 知识产权确权"
    })
    void hintsAtWhatTheLawLeavesOut(DisputeType type, String excluded) {
        assertThat(ConfirmationRoute.told(type, EFFECT, LAST_DAY)).contains("请注意", excluded, "不受理司法确认申请");
    }
}
