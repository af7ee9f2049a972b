package org.wuzhen.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What the engine's interface answers when the database refuses, the caller errs or we do. */
@ExtendWith(OutputCaptureExtension.class)
class RestAnswersTest {

    private final RestAnswers answers = new RestAnswers();

    @Test
    void whoMeetsATimerOfTheCaseIsToldToDoItAgain() {
        Response answer =
                answers.toResponse(refusedBy("violates foreign key constraint on table \"act_ru_execution\""));

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getEntity()).extracting("message").asString().contains("请稍候再提交一次", "重新办理");
    }

    @Test
    void aRowOfOursThatDoesNotFitIsAFailure() {
        Response answer = answers.toResponse(refusedBy("violates foreign key constraint on table \"case_party\""));

        assertThat(answer.getStatus()).isEqualTo(500);
    }

    @Test
    void whatTheCallerLeftOutIsTheCallersMistake(CapturedOutput output) {
        Response answer = answers.toResponse(at(
                new NullPointerException("secret words"),
                "org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd",
                "org.wuzhen.engine.camunda.NoAttachments",
                "org.camunda.bpm.engine.rest.sub.task.impl.TaskResourceImpl"));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(output).doesNotContain("ERROR").doesNotContain("secret words");
    }

    /** As {@code PUT /user/{id}/profile} with an empty body, a hundred times. */
    @Test
    void aMistakeThatCameSoOftenThatItLostItsStackIsStillTheCallers() {
        NullPointerException withoutStack = new NullPointerException();
        withoutStack.setStackTrace(new StackTraceElement[0]);

        assertThat(answers.toResponse(withoutStack).getStatus())
                .as("never seen before: ours, until it is known")
                .isEqualTo(500);
        answers.toResponse(at(new NullPointerException(), "org.camunda.bpm.engine.impl.util.EnsureUtil"));
        assertThat(answers.toResponse(withoutStack).getStatus()).isEqualTo(400);
        IllegalStateException other = new IllegalStateException();
        other.setStackTrace(new StackTraceElement[0]);
        assertThat(answers.toResponse(other).getStatus()).isEqualTo(500);
    }

    @Test
    void whatTheDoorRefusesIsTheCallersMistakeWhateverStandsBehindIt(CapturedOutput output) {
        Response answer = answers.toResponse(at(
                new NotSupportedException(),
                "org.glassfish.jersey.server.internal.routing.AbstractMethodSelectingRouter",
                "org.wuzhen.department.callback.CallbackDoor"));

        assertThat(answer.getStatus()).isEqualTo(415);
        assertThat(output).doesNotContain("ERROR");
    }

    @Test
    void whatAnActOfOursAsksWronglyIsAFailureAndStandsInTheLog(CapturedOutput output) {
        for (RuntimeException failure : List.of(
                new NullPointerException("secret words"),
                new NotValidException("secret words"),
                new NullValueException("secret words"))) {
            Response answer = answers.toResponse(at(
                    failure,
                    "org.camunda.bpm.engine.impl.util.EnsureUtil",
                    "org.wuzhen.opinion.process.AskDepartmentDelegate",
                    "org.wuzhen.engine.camunda.NoAttachments",
                    "org.camunda.bpm.engine.rest.sub.task.impl.TaskResourceImpl"));

            assertThat(answer.getStatus()).as(failure.getClass().getName()).isEqualTo(500);
            assertThat(answer.getEntity()).extracting("message").asString().contains("系统出现故障");
        }
        assertThat(output).contains("ERROR", "Engine REST call failed").doesNotContain("secret words");
    }

    @Test
    void whoeverLeftBeforeTheEndIsNoFailure(CapturedOutput output) {
        answers.toResponse(new IllegalStateException(new ClientAbortException(new IOException("Broken pipe"))));

        assertThat(output).doesNotContain("ERROR").doesNotContain("Broken pipe");
    }

    private static Throwable at(RuntimeException failure, String... places) {
        failure.setStackTrace(Stream.of(places)
                .map(place -> new StackTraceElement(place, "execute", "X.java", 1))
                .toArray(StackTraceElement[]::new));
        return failure;
    }

    private static Throwable refusedBy(String words) {
        return new ProcessEngineException("flush", new IllegalStateException(new SQLException(words, "23503")));
    }
}
