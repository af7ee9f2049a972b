package org.wuzhen.confirmation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.WuzhenTest;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.NewCase;
import org.wuzhen.confirmation.Beside;
import org.wuzhen.confirmation.ConfirmationFile;
import org.wuzhen.confirmation.ConfirmationState;
import org.wuzhen.confirmation.Consent;
import org.wuzhen.confirmation.ContentProblem;
import org.wuzhen.confirmation.CourtBasis;
import org.wuzhen.confirmation.CourtRuling;
import org.wuzhen.confirmation.Delivery;
import org.wuzhen.confirmation.Given;
import org.wuzhen.confirmation.Preparation;
import org.wuzhen.department.court.ConfirmationRuling.Ground;
import org.wuzhen.department.court.ConfirmationRuling.Result;

/** The tables of confirmations on a real database. */
@WuzhenTest
@Transactional
class ConfirmationMapperTest {

    private static final Instant NOW = Instant.parse("2026-09-01T01:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private final ConfirmationMapper mapper;
    private final CaseFiles cases;
    private String number;
    private long id;

    @Autowired
    ConfirmationMapperTest(ConfirmationMapper mapper, CaseFiles cases) {
        this.mapper = mapper;
        this.cases = cases;
    }

    @BeforeEach
    void aConfirmation() {
        number = cases.open(new NewCase(
                        "19",
                        DisputeType.NEIGHBOUR,
                        Channel.WINDOW,
                        null,
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
        mapper.open(number, 1, "协议1", DAY, DAY.plusDays(30), NOW);
        id = file().id();
    }

    @Test
    void oneThatHasBegunAsksTheParties() {
        ConfirmationFile begun = file();
        assertThat(begun.state()).isEqualTo(ConfirmationState.ASKING);
        assertThat(begun.lastDay()).isEqualTo(DAY.plusDays(30));
        assertThat(begun)
                .extracting(
                        ConfirmationFile::contentProblem,
                        ConfirmationFile::courtBasis,
                        ConfirmationFile::appliedOn,
                        ConfirmationFile::ruling,
                        ConfirmationFile::endedAt)
                .containsOnlyNulls();
        assertThat(begun.supplements()).isZero();
        assertThat(mapper.lock("无此案")).isNull();
    }

    @Test
    void aCaseHasOneOfEachRoundAndTheLastOneCounts() {
        mapper.open(number, 2, "协议2", DAY, DAY.plusDays(30), NOW);
        assertThat(mapper.files(number)).extracting(ConfirmationFile::round).containsExactly(1, 2);
        assertThat(mapper.lock(number).agreementNo()).isEqualTo("协议2");
        assertThatThrownBy(() -> mapper.open(number, 2, "协议2", DAY, DAY, NOW))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void whatThePartiesSaidIsReplacedAsAWhole() {
        mapper.insertConsent(id, new Consent(2, true, DAY, Consent.Manner.PHONE), "mediator", NOW);
        mapper.insertConsent(id, new Consent(1, false, DAY, Consent.Manner.IN_PERSON), "mediator", NOW);
        assertThat(mapper.consents(id)).extracting(Consent::party).containsExactly(2L, 1L);
        mapper.removeConsents(id);
        mapper.insertConsent(id, new Consent(1, true, DAY.plusDays(1), Consent.Manner.WRITTEN), "mediator", NOW);
        assertThat(mapper.consents(id)).containsExactly(new Consent(1, true, DAY.plusDays(1), Consent.Manner.WRITTEN));
        mapper.conditions(id, ContentProblem.OWNERSHIP, "只确认给付");
        assertThat(file().contentProblem()).isEqualTo(ContentProblem.OWNERSHIP);
        assertThat(file().remark()).isEqualTo("只确认给付");
    }

    @Test
    void whatWasPutTogetherAndSubmittedIsKept() {
        Delivery first = new Delivery(1, "某里1号", null, true, true);
        mapper.prepare(
                id, new Preparation(CourtBasis.COMMITTEE, "事实", List.of(first), Map.of(), true, true, "房产证"), "某某法院");
        mapper.insertDelivery(id, first);
        mapper.insertDelivery(id, new Delivery(2, null, "代理人", false, false));
        assertThat(file().state()).isEqualTo(ConfirmationState.PREPARING);
        assertThat(file().courtBasis()).isEqualTo(CourtBasis.COMMITTEE);
        assertThat(file().courtName()).isEqualTo("某某法院");
        assertThat(file().propertyProof()).isEqualTo("房产证");
        assertThat(mapper.deliveries(id)).containsExactly(first, new Delivery(2, null, "代理人", false, false));
        mapper.removeDeliveries(id);
        assertThat(mapper.deliveries(id)).isEmpty();

        mapper.submit(id, DAY.plusDays(2), "申请书", NOW);
        assertThat(file().state()).isEqualTo(ConfirmationState.WITH_COURT);
        assertThat(file().appliedOn()).isEqualTo(DAY.plusDays(2));
        assertThat(file().letter()).isEqualTo("申请书");
    }

    @Test
    void aSecondAcceptanceAddsWhatWasNotKnownAndLeavesTheDay() {
        mapper.accepted(id, "申1", null, DAY, null);
        mapper.accepted(id, null, "（2026）津0116民特1号", DAY.plusDays(4), "顾法官");
        ConfirmationFile accepted = file();
        assertThat(accepted.state()).isEqualTo(ConfirmationState.ACCEPTED);
        assertThat(accepted.applicationRef()).isEqualTo("申1");
        assertThat(accepted.courtCaseNo()).isEqualTo("（2026）津0116民特1号");
        assertThat(accepted.acceptedOn()).isEqualTo(DAY);
        assertThat(accepted.judge()).isEqualTo("顾法官");
    }

    @Test
    void whatTheCourtWantsIsAskedForAndGivenPointByPoint() {
        mapper.wanted(id, "申1", "身份证明\n\n 产权证明 ", DAY.plusDays(7));
        assertThat(file().state()).isEqualTo(ConfirmationState.SUPPLEMENT);
        assertThat(file().wantedPoints()).containsExactly("身份证明", "产权证明");
        assertThat(file().supplementBy()).isEqualTo(DAY.plusDays(7));
        mapper.insertGiven(id, new Given(1, "身份证明", "附后"), "mediator", NOW);
        mapper.insertGiven(id, new Given(1, "产权证明", "附后"), "mediator", NOW);
        mapper.supplemented(id);
        assertThat(mapper.given(id)).extracting(Given::wanted).containsExactly("身份证明", "产权证明");
        assertThat(file().state()).isEqualTo(ConfirmationState.WITH_COURT);
        assertThat(file().supplements()).isEqualTo(1);
        assertThat(file().wanted()).isNull();
        assertThat(file().supplementRound()).isEqualTo(1);
        mapper.wanted(id, null, "送达地址", DAY.plusDays(9));
        assertThat(file().applicationRef()).isEqualTo("申1");
    }

    @Test
    void aWithdrawalIsCounted() {
        mapper.withdraw(id, "APPLICANT,RESPONDENT", "已经履行", DAY);
        mapper.state(id, ConfirmationState.ACCEPTED);
        mapper.withdraw(id, "APPLICANT", "再次撤回", DAY.plusDays(1));
        assertThat(file().state()).isEqualTo(ConfirmationState.WITHDRAWING);
        assertThat(file().withdrawals()).isEqualTo(2);
        assertThat(file().withdrawnBy()).isEqualTo("APPLICANT");
        assertThat(file().withdrawnOn()).isEqualTo(DAY.plusDays(1));
        assertThat(file().withdrawalRound()).isEqualTo(2);
    }

    @Test
    void theRulingAndTheEndAreKeptAndALaterRulingStandsBesideOnce() {
        mapper.ruled(id, new CourtRuling(Result.REJECTED, "民特1", DAY, Ground.UNCLEAR, "内容不明确"), "mediator");
        mapper.end(id, ConfirmationState.REJECTED, "裁定驳回", NOW);
        assertThat(file().ruling()).isEqualTo(Result.REJECTED);
        assertThat(file().rulingGround()).isEqualTo(Ground.UNCLEAR);
        assertThat(file().rulingBy()).isEqualTo("mediator");
        assertThat(file().state().open()).isFalse();
        assertThat(file().endedWhy()).isEqualTo("裁定驳回");

        CourtRuling later = new CourtRuling(Result.VALID, "民特1", DAY.plusDays(1), null, null);
        mapper.insertBeside(id, "m-" + number, later, NOW);
        mapper.insertBeside(id, "m-" + number, later, NOW.plusSeconds(5));
        assertThat(mapper.beside(id)).containsExactly(new Beside(Result.VALID, "民特1", DAY.plusDays(1), null, NOW));
        assertThat(file().ruling()).isEqualTo(Result.REJECTED);
    }

    private ConfirmationFile file() {
        return mapper.lock(number);
    }
}
