package org.wuzhen.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;

/** What the engine's interface answers when the database refuses. */
class RestAnswersTest {

    private final RestAnswers answers = new RestAnswers();

    @Test
    void whoMeetsATimerOfTheCaseIsToldToDoItAgain() {
        Response answer =
                answers.toResponse(refusedBy("violates foreign key constraint on table \"act_ru_execution\""));

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getEntity()).extracting("message").asString().contains("请刷新后重新办理");
    }

    @Test
    void aRowOfOursThatDoesNotFitIsAFailure() {
        Response answer = answers.toResponse(refusedBy("violates foreign key constraint on table \"case_party\""));

        assertThat(answer.getStatus()).isEqualTo(500);
    }

    private static Throwable refusedBy(String words) {
        return new ProcessEngineException("flush", new IllegalStateException(new SQLException(words, "23503")));
    }
}
