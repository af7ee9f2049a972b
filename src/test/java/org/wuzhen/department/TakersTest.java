package org.wuzhen.department;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.WuzhenTest;
import org.wuzhen.department.ContractBook.Entry;

/**
 * Whatever a contract lets a department begin, somebody in the house takes: a message that nobody ever looks for would
 * wait for an operator each time, however well it kept to the contract.
 */
@WuzhenTest
class TakersTest {

    private static final ContractBook BOOK = new ContractBook();

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    static Stream<Entry> begun() {
        return BOOK.agencies().stream().flatMap(agency -> BOOK.messages(agency).stream());
    }

    @ParameterizedTest
    @MethodSource("begun")
    void everythingThatADepartmentMayBeginHasATaker(Entry message) {
        assertThat(message.examples()).isNotEmpty();
        message.examples().forEach((name, example) -> assertThat(recognised(message, example))
                .as("somebody takes %s (%s)", message, name)
                .isTrue());
    }

    @Test
    void whatNoContractHasIsNobodys() {
        DepartmentReported reported = new DepartmentReported(
                "COURT",
                "invitation",
                "takers-none",
                new Reply(ReplyStatus.OK, null, OffsetDateTime.now().toInstant(), null, Payload.none()));
        transaction.executeWithoutResult(status -> events.publishEvent(reported));

        assertThat(reported.isRecognised()).isFalse();
        assertThat(reported.isTakenUp()).isFalse();
    }

    /** What the fifteen begin is counted, so that a new one is looked at here. */
    @Test
    void theOperationsThatDepartmentsBegin() {
        Map<String, Integer> count = new TreeMap<>();
        begun().forEach(message -> count.merge(message.name(), 1, Integer::sum));

        assertThat(count)
                .containsOnly(
                        Map.entry("appraisal-result", 1),
                        Map.entry("arbitration-award", 1),
                        Map.entry("confirmation-ruling", 1),
                        Map.entry("confirmation-supplement-notice", 1),
                        Map.entry("consumer-complaint-result", 1),
                        Map.entry("dispute-transfer", 2),
                        Map.entry("handling-feedback", 15),
                        Map.entry("referral", 1),
                        Map.entry("referral-recall", 1),
                        Map.entry("review-result", 1),
                        Map.entry("transfer", 1),
                        Map.entry("wage-claim-result", 1));
    }

    /** Told as the inbox tells it; the case of an example may not exist, which its taker says, and nothing stays. */
    private boolean recognised(Entry message, JsonNode example) {
        DepartmentReported reported = new DepartmentReported(
                message.department(),
                message.name(),
                "takers-" + message,
                new Reply(
                        ReplyStatus.OK,
                        example.path("extRef").asText(null),
                        OffsetDateTime.parse(example.path("at").asText()).toInstant(),
                        null,
                        Payload.parse(example.path("payload").toString())));
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            try {
                events.publishEvent(reported);
            } catch (DepartmentReported.Refused | NotWaitingYet taken) {
                // its taker says why it cannot stand
            }
        });
        return reported.isRecognised();
    }
}
