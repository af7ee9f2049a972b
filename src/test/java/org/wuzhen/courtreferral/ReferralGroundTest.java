package org.wuzhen.courtreferral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.department.court.ReferralReport.Outcome;

/** As what each end of a referred case is reported, and under which type its cause is registered. */
class ReferralGroundTest {

    @ParameterizedTest
    @EnumSource(CaseResult.class)
    void everyResultHasAGroundAndAnOutcome(CaseResult result) {
        assertThat(ReferralGround.of(result)).isNotEmpty().allSatisfy(ground -> assertThat(ground.outcome(result))
                .isNotNull());
    }

    @ParameterizedTest
    @CsvSource({
        "AGREED, WRITTEN_AGREEMENT, AGREED",
        "AGREED, ORAL_AGREEMENT, AGREED",
        "AGREED, PARTIAL_AGREEMENT, PARTLY_AGREED",
        "SETTLED, WITHDRAWN, WITHDRAWN",
        "UNREACHABLE, TERMINATED, NOT_CONTACTABLE",
        "UNWILLING, REFUSED, REFUSED",
        "APART, FAILED, FAILED",
        "EXPIRED, FAILED, EXPIRED",
        "UNSIGNED, FAILED, FAILED",
        "OTHER, TRANSFERRED, FAILED",
        "OTHER, SHAM, SHAM",
        "OTHER, WITHDRAWN, WITHDRAWN"
    })
    void isReportedAs(ReferralGround ground, CaseResult result, Outcome outcome) {
        assertThat(ReferralGround.of(result)).contains(ground);
        assertThat(ground.outcome(result)).isEqualTo(outcome);
    }

    @Test
    void thereAreEight() {
        assertThat(ReferralGround.values()).hasSize(8);
    }

    @ParameterizedTest
    @CsvSource({
        "相邻关系纠纷, NEIGHBOUR",
        "追索劳动报酬纠纷, MIGRANT_WAGES",
        "劳动争议, LABOUR_OTHER",
        "离婚后财产纠纷, MARRIAGE_FAMILY",
        "物业服务合同纠纷, PROPERTY_MGMT",
        "房屋租赁合同纠纷, HOUSE_HOMESTEAD",
        "机动车交通事故责任纠纷, TRAFFIC",
        "医疗损害责任纠纷, MEDICAL",
        "民间借贷纠纷, CONTRACT",
        "生命权、健康权、身体权纠纷, DAMAGES",
        "海上养殖损害责任纠纷, MARITIME_FISHERY",
        "不当得利纠纷, OTHER"
    })
    void isRegisteredAs(String cause, DisputeType type) {
        assertThat(CauseOfAction.typeOf(cause)).isEqualTo(type);
    }
}
