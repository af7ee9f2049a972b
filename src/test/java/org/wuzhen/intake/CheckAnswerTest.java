package org.wuzhen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wuzhen.department.Payload;
import org.wuzhen.department.Reply;
import org.wuzhen.department.ReplyStatus;

/** What answers of departments mean to the office, whole ones and those that a person entered in part. */
class CheckAnswerTest {

    @ParameterizedTest
    @CsvSource({"MATCH, MATCHES", "NO_MATCH, DIFFERS", "UNKNOWN, UNKNOWN"})
    void tells_whether_name_and_number_belong_together(String match, CheckResult result) {
        assertThat(identity(ReplyStatus.OK, "{\"match\":\"" + match + "\"}").result())
                .isEqualTo(result);
    }

    @Test
    void what_was_not_said_is_not_known() {
        assertThat(identity(ReplyStatus.OK, "{}").result()).isEqualTo(CheckResult.UNKNOWN);
        assertThat(identity(ReplyStatus.NOT_FOUND, "{}").result()).isEqualTo(CheckResult.UNKNOWN);
        assertThat(read(CheckKind.SUIT, ReplyStatus.OK, "{}").result()).isEqualTo(CheckResult.UNKNOWN);
        assertThat(read(CheckKind.PETITION, ReplyStatus.OK, "{}").result()).isEqualTo(CheckResult.UNKNOWN);
        assertThat(read(CheckKind.SUIT, ReplyStatus.REFUSED, "{}").result()).isEqualTo(CheckResult.UNKNOWN);
        assertThat(read(CheckKind.SUIT, ReplyStatus.NOT_FOUND, "{}").result()).isEqualTo(CheckResult.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "FILED, COURT, ",
        "PRE_SUIT_MEDIATION, COURT, ",
        "IN_TRIAL, COURT, ",
        "DECIDED, , JUDGMENT",
    })
    void a_suit_is_before_the_court_or_decided(String state, AcceptedElsewhere elsewhere, FinalSettlement settlement) {
        CheckAnswer answer = suit(state);
        assertThat(answer.result()).isEqualTo(CheckResult.FOUND);
        assertThat(answer.elsewhere()).isEqualTo(elsewhere);
        assertThat(answer.settlement()).isEqualTo(settlement);
        assertThat(answer.found()).contains("（2026）津0116民初1号", "滨海新区人民法院");
        assertThat(answer.toString()).doesNotContain("民初");
    }

    @Test
    void a_suit_that_was_taken_back_bars_nothing() {
        assertThat(suit("WITHDRAWN").result()).isEqualTo(CheckResult.NONE);
    }

    @Test
    void a_person_on_the_telephone_need_not_know_the_numbers() {
        CheckAnswer suit = read(CheckKind.SUIT, ReplyStatus.OK, "{\"found\":true}");
        assertThat(suit.result()).isEqualTo(CheckResult.FOUND);
        assertThat(suit.elsewhere()).isEqualTo(AcceptedElsewhere.COURT);
        assertThat(suit.found()).isNull();
        assertThat(read(CheckKind.PETITION, ReplyStatus.OK, "{\"found\":true}").result())
                .isEqualTo(CheckResult.FOUND);
        assertThat(read(CheckKind.PETITION, ReplyStatus.OK, "{\"found\":false}").result())
                .isEqualTo(CheckResult.NONE);
    }

    @Test
    void a_petition_counts_when_it_is_alike_and_ends_the_matter_when_it_is_ended() {
        assertThat(petition("ACCEPTED", 59).result()).isEqualTo(CheckResult.NONE);
        CheckAnswer pending = petition("ACCEPTED", 60);
        assertThat(pending.result()).isEqualTo(CheckResult.FOUND);
        assertThat(pending.elsewhere()).as("诉访分离: it may be mediated").isNull();
        assertThat(pending.settlement()).isNull();
        assertThat(pending.found()).contains("XF1", "某街道办事处", "2026-03-10登记", "相似度60%");
        assertThat(petition("ENDED", 90).settlement()).isEqualTo(FinalSettlement.PETITION_ENDED);
    }

    private static CheckAnswer identity(ReplyStatus status, String payload) {
        return read(CheckKind.IDENTITY, status, payload);
    }

    private static CheckAnswer suit(String state) {
        return read(
                CheckKind.SUIT,
                ReplyStatus.OK,
                "{\"found\":true,\"suits\":[{\"courtCaseNo\":\"（2026）津0116民初1号\",\"court\":\"滨海新区人民法院\",\"state\":\""
                        + state + "\"}]}");
    }

    private static CheckAnswer petition(String law, int likeness) {
        return read(
                CheckKind.PETITION,
                ReplyStatus.OK,
                "{\"found\":true,\"petitions\":[{\"petitionNo\":\"XF1\",\"registeredOn\":\"2026-03-10\",\"handledBy\":\"某街道办事处\","
                        + "\"statusLaw\":\"" + law + "\",\"likeness\":" + likeness + "}]}");
    }

    private static CheckAnswer read(CheckKind kind, ReplyStatus status, String payload) {
        return CheckAnswer.read(kind, new Reply(status, null, Instant.now(), null, Payload.parse(payload)));
    }
}
