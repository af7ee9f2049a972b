package org.wuzhen.courtreferral.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.WuzhenTest;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.NewCase;
import org.wuzhen.courtreferral.MediationReport;
import org.wuzhen.courtreferral.NewReferral;
import org.wuzhen.courtreferral.OtherSide;
import org.wuzhen.courtreferral.ReferralGround;
import org.wuzhen.courtreferral.ReferredCase;

/** The table of referrals on a real database: each answer is given once. */
@WuzhenTest
@Transactional
class CourtReferralMapperTest {

    private static final Instant NOW = Instant.parse("2026-09-01T01:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private final CourtReferralMapper mapper;
    private final CaseFiles cases;
    private String number;
    private String referralNo;

    @Autowired
    CourtReferralMapperTest(CourtReferralMapper mapper, CaseFiles cases) {
        this.mapper = mapper;
        this.cases = cases;
    }

    @BeforeEach
    void aReferral() {
        number = cases.open(new NewCase(
                        "33",
                        DisputeType.NEIGHBOUR,
                        Channel.COURT,
                        "（2026）津0116诉前调测号",
                        null,
                        null,
                        null,
                        "渗水",
                        "修复",
                        null,
                        2,
                        Set.of(),
                        NOW,
                        List.of()))
                .value();
        referralNo = "（2026）津0116诉前调" + number + "号";
        mapper.insert(new NewReferral(
                number, "120116", referralNo, "m-" + number, "相邻关系纠纷", DAY, NOW, 30, null, "贾法官", null));
    }

    @Test
    void itIsFoundByTheCaseAndByTheCourtsNumber() {
        ReferredCase referral = mapper.find(number);
        assertThat(mapper.ofCourt(referralNo)).isEqualTo(referral);
        assertThat(mapper.ofCourt("（2026）津0116诉前调无号")).isNull();
        assertThat(referral.limitDays()).isEqualTo(30);
        assertThat(referral.decision()).isNull();
        assertThat(referral.accepted()).isFalse();
        assertThat(referral.toString()).doesNotContain("相邻", "贾法官");
    }

    @Test
    void itIsTakenOrGivenBackOnce() {
        assertThat(mapper.accept(number, "回执1", "m1", null, "m1", NOW)).isEqualTo(1);
        assertThat(mapper.accept(number, "回执2", "m2", null, "m2", NOW)).isZero();
        assertThat(mapper.decline(number, "回执3", "不接受", "m2", NOW)).isZero();
        assertThat(mapper.find(number).ackNo()).isEqualTo("回执1");
        assertThat(mapper.find(number).accepted()).isTrue();
    }

    @Test
    void theOtherSideIsAskedOnce() {
        assertThat(mapper.otherSide(number, OtherSide.REFUSES, "电话", "不来", "m1", NOW))
                .isEqualTo(1);
        assertThat(mapper.otherSide(number, OtherSide.AGREES, "电话", null, "m2", NOW))
                .isZero();
        assertThat(mapper.find(number).otherSide()).isEqualTo(OtherSide.REFUSES);
    }

    @Test
    void itIsTakenBackOnceAndNotAfterItsEnd() {
        assertThat(mapper.recall(number, "要求立案", NOW)).isEqualTo(1);
        assertThat(mapper.recall(number, "要求立案", NOW)).isZero();
        assertThat(mapper.end(number, CaseResult.TERMINATED.name(), NOW)).isEqualTo(1);
        assertThat(mapper.end(number, CaseResult.FAILED.name(), NOW)).isZero();
        assertThat(mapper.find(number).result()).isEqualTo("TERMINATED");
    }

    @Test
    void aReferralThatHasEndedIsNotTakenBack() {
        mapper.end(number, CaseResult.FAILED.name(), NOW);
        assertThat(mapper.recall(number, "要求立案", NOW)).isZero();
    }

    @Test
    void theReportIsWrittenOnceAndItsReceiptsAreKept() {
        MediationReport report =
                new MediationReport(ReferralGround.AGREED, DAY, "协议1", true, "无争议", 3, DAY.plusDays(7), "达成协议");
        assertThat(mapper.report(number, "报告1", report, "sha256:00", 12, "m1", NOW))
                .isEqualTo(1);
        assertThat(mapper.report(number, "报告2", report, "sha256:00", 12, "m1", NOW))
                .isZero();
        mapper.ackReceived(number, "回执", NOW);
        mapper.reportReceived(number, "已收到", NOW);
        ReferredCase referral = mapper.find(number);
        assertThat(referral.reportNo()).isEqualTo("报告1");
        assertThat(referral.ground()).isEqualTo(ReferralGround.AGREED);
        assertThat(referral.appraisalDays()).isEqualTo(3);
        assertThat(referral.extendedTo()).isEqualTo(DAY.plusDays(7));
        assertThat(referral.ackReceipt()).isEqualTo("回执");
        assertThat(referral.reportReceipt()).isEqualTo("已收到");
    }
}
