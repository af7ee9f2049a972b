package org.wuzhen.department.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.wuzhen.department.Contract;
import org.wuzhen.department.EnquiryFailure;
import org.wuzhen.department.Payload;
import org.wuzhen.department.Reply;
import org.wuzhen.department.ReplyStatus;

/** What a call means for its enquiry. */
sealed interface Verdict {

    /** The outcome as attempts name it. */
    String outcome();

    /** What went wrong, without anything of what was sent or answered; null when nothing did. */
    default String error() {
        return null;
    }

    /** Whether the line works, whatever became of this enquiry. */
    default boolean lineWorks() {
        return true;
    }

    /** The answer is there. */
    record Replied(Reply reply) implements Verdict {
        @Override
        public String outcome() {
            return "ANSWERED";
        }
    }

    /** The department has it and answers later. */
    record Confirmed(String extRef) implements Verdict {
        @Override
        public String outcome() {
            return "CONFIRMED";
        }
    }

    /** Asked whether it has it, the department says no. */
    record NotThere() implements Verdict {
        @Override
        public String outcome() {
            return "NOT_THERE";
        }
    }

    /**
     * To be tried again.
     *
     * @param mayHaveArrived whether the department may have it nevertheless
     * @param fault whether the department's system took it and failed
     * @param pause what the department asks to wait, or null
     * @param why a Chinese sentence
     */
    record Again(boolean mayHaveArrived, boolean fault, Duration pause, String error, String why) implements Verdict {
        @Override
        public String outcome() {
            return mayHaveArrived ? "UNCERTAIN" : "NOT_SENT";
        }

        @Override
        public boolean lineWorks() {
            return false;
        }
    }

    /** No repeat would help. */
    record Hopeless(EnquiryFailure cause, boolean lineWorks, String error, String why) implements Verdict {
        @Override
        public String outcome() {
            return "GIVEN_UP";
        }
    }

    ObjectMapper JSON = new ObjectMapper();

    /**
     * Judges a call.
     *
     * @param asking whether it asked if the enquiry had arrived
     */
    static Verdict of(Contract contract, boolean asking, Called called, Instant now) {
        if (called instanceof Called.NotSent notSent) {
            return new Again(false, false, null, notSent.error(), "连接不上对方系统");
        }
        if (called instanceof Called.Unknown unknown) {
            boolean late = "timeout".equals(unknown.error());
            return new Again(!asking, false, null, unknown.error(), late ? "对方系统未在限定时间内应答" : "与对方系统的连接中断");
        }
        return ofAnswer(contract, asking, (Called.Answered) called, now);
    }

    private static Verdict ofAnswer(Contract contract, boolean asking, Called.Answered answer, Instant now) {
        int status = answer.status();
        String error = "http-" + status;
        if (status == 200 || status == 202) {
            return ofBody(contract, answer, now);
        }
        if (status == 404 && asking) {
            return new NotThere();
        }
        if (status == 408 || status == 425 || status == 429 || status == 503) {
            return new Again(false, false, answer.retryAfter(), error, "对方系统繁忙或者暂停服务");
        }
        if (status >= 500) {
            return new Again(!asking, true, answer.retryAfter(), error, "对方系统出错（" + status + "）");
        }
        if (asking) {
            return new Again(false, true, null, error, "查询对方是否收到时被拒绝（" + status + "）");
        }
        if (status == 401) {
            return new Hopeless(EnquiryFailure.NOT_TAKEN, false, error, "对方系统不认可我方的签名或者证书，请核对接入设置");
        }
        return status >= 400
                ? new Hopeless(EnquiryFailure.NOT_TAKEN, true, error, "返回" + status)
                : new Hopeless(EnquiryFailure.BROKEN_CONTRACT, false, error, "返回" + status);
    }

    private static Verdict ofBody(Contract contract, Called.Answered answer, Instant now) {
        if (answer.status() == 202 && answer.body().length == 0) {
            return new Confirmed(null);
        }
        JsonNode body;
        try {
            body = JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            return broken("not-json", "答复不是JSON");
        } catch (IOException e) {
            throw new IllegalStateException("Bytes can be read", e);
        }
        if (answer.status() == 202) {
            return new Confirmed(
                    body.path("extRef").isTextual() ? body.path("extRef").asText() : null);
        }
        List<String> problems = contract.problemsOfAnswer(body);
        if (!problems.isEmpty()) {
            return broken(
                    "schema: " + String.join(", ", problems.subList(0, Math.min(5, problems.size()))), problems.get(0));
        }
        try {
            Reply reply = reply(body, now);
            return reply.status() == ReplyStatus.PENDING ? new Confirmed(reply.extRef()) : new Replied(reply);
        } catch (IllegalArgumentException | DateTimeException e) {
            return broken("envelope", "答复的信封格式不对");
        }
    }

    private static Reply reply(JsonNode body, Instant now) {
        String at = text(body, "at");
        return new Reply(
                ReplyStatus.valueOf(body.path("status").asText()),
                text(body, "extRef"),
                at == null ? now : OffsetDateTime.parse(at).toInstant(),
                text(body, "reason"),
                body.path("payload").isObject()
                        ? Payload.parse(body.path("payload").toString())
                        : Payload.none());
    }

    private static String text(JsonNode body, String field) {
        return body.path(field).isTextual() ? body.path(field).asText() : null;
    }

    private static Verdict broken(String error, String why) {
        return new Hopeless(EnquiryFailure.BROKEN_CONTRACT, false, error, why);
    }
}
