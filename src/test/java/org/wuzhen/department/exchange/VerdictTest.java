package org.wuzhen.department.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wuzhen.department.AnswerField;
import org.wuzhen.department.Contract;
import org.wuzhen.department.ContractFiles;
import org.wuzhen.department.Contracts;
import org.wuzhen.department.EnquiryFailure;
import org.wuzhen.department.ReplyStatus;

/** What each kind of answer means; the table of docs/departments/README.md. */
class VerdictTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Contract CONTRACT =
            new Contracts(ContractFiles.at("classpath*:trial-departments/*.yaml")).of("HRSS", "look-up");

    @ParameterizedTest
    @CsvSource({
        "400, NOT_TAKEN, true",
        "401, NOT_TAKEN, false",
        "403, NOT_TAKEN, true",
        "404, NOT_TAKEN, true",
        "409, NOT_TAKEN, true",
        "413, NOT_TAKEN, true",
        "415, NOT_TAKEN, true",
        "204, BROKEN_CONTRACT, false",
        "302, BROKEN_CONTRACT, false"
    })
    void whatIsNotTakenIsNotRepeated(int status, EnquiryFailure cause, boolean lineWorks) {
        assertThat(verdict(status, "", false)).isInstanceOfSatisfying(Verdict.Hopeless.class, hopeless -> {
            assertThat(hopeless.cause()).isEqualTo(cause);
            assertThat(hopeless.lineWorks()).isEqualTo(lineWorks);
        });
    }

    @ParameterizedTest
    @CsvSource({"429, false", "503, false", "408, false", "500, true", "502, true", "504, true"})
    void whatMayHelpIsTriedAgain(int status, boolean mayHaveArrived) {
        assertThat(verdict(status, "", false)).isInstanceOfSatisfying(Verdict.Again.class, again -> {
            assertThat(again.mayHaveArrived()).isEqualTo(mayHaveArrived);
            assertThat(again.lineWorks()).isFalse();
        });
    }

    @Test
    void aQuestionWhetherItArrivedLeavesNothingUncertain() {
        assertThat(verdict(404, "", true)).isInstanceOf(Verdict.NotThere.class);
        for (int status : new int[] {400, 500, 503}) {
            assertThat(verdict(status, "", true))
                    .isInstanceOfSatisfying(Verdict.Again.class, again -> assertThat(again.mayHaveArrived())
                            .isFalse());
        }
        assertThat(Verdict.of(CONTRACT, true, new Called.Unknown("timeout"), NOW))
                .isInstanceOfSatisfying(Verdict.Again.class, again -> assertThat(again.mayHaveArrived())
                        .isFalse());
    }

    @Test
    void answersAndConfirmations() {
        assertThat(verdict(200, "{\"status\":\"OK\",\"at\":\"2026-11-23T10:00:00+08:00\",\"extRef\":\"7\"}", false))
                .isInstanceOfSatisfying(Verdict.Replied.class, replied -> {
                    assertThat(replied.reply().status()).isEqualTo(ReplyStatus.OK);
                    assertThat(replied.reply().at()).isEqualTo("2026-11-23T02:00:00Z");
                    assertThat(replied.reply().extRef()).isEqualTo("7");
                });
        assertThat(verdict(200, "{\"status\":\"REFUSED\"}", false)).isInstanceOf(Verdict.Replied.class);
        assertThat(verdict(200, "{\"status\":\"PENDING\"}", false)).isInstanceOf(Verdict.Confirmed.class);
        assertThat(verdict(202, "", false)).isEqualTo(new Verdict.Confirmed(null));
        assertThat(verdict(202, "{\"status\":\"PENDING\",\"extRef\":\"8\"}", false))
                .isEqualTo(new Verdict.Confirmed("8"));
    }

    @Test
    void whatBreaksTheContractIsNoAnswer() {
        for (String body : new String[] {
            "",
            "<html/>",
            "[]",
            "{}",
            "{\"status\":\"MAYBE\"}",
            "{\"status\":\"OK\",\"payload\":{\"insured\":\"张三\"}}",
            "{\"status\":\"OK\",\"payload\":{\"more\":\"张三\"}}",
            "{\"status\":\"OK\",\"at\":\"gestern\"}"
        }) {
            assertThat(verdict(200, body, false)).as(body).isInstanceOfSatisfying(Verdict.Hopeless.class, hopeless -> {
                assertThat(hopeless.cause()).isEqualTo(EnquiryFailure.BROKEN_CONTRACT);
                assertThat(hopeless.error() + hopeless.why()).doesNotContain("张三");
            });
        }
    }

    @Test
    void theResultByHandHasTheFieldsOfTheAnswer() {
        assertThat(CONTRACT.answerFields()).singleElement().satisfies(field -> {
            assertThat(field.name()).isEqualTo("insured");
            assertThat(field.kind()).isEqualTo(AnswerField.Kind.YES_NO);
            assertThat(field.read("是").orElseThrow().asBoolean()).isTrue();
            assertThat(field.read("也许")).isEmpty();
        });
        assertThat(new Contracts(new ContractFiles()).all())
                .isNotEmpty()
                .allSatisfy(contract -> assertThat(contract.timeLimit()).isPositive());
    }

    private static Verdict verdict(int status, String body, boolean asking) {
        return Verdict.of(
                CONTRACT,
                asking,
                new Called.Answered(status, body.getBytes(StandardCharsets.UTF_8), Duration.ofSeconds(1)),
                NOW);
    }
}
