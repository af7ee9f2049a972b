package org.wuzhen.department.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.wuzhen.department.Exchange.Breaker;
import org.wuzhen.department.Exchange.LineState;

/** How a line stands, in words. */
class LineWordsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    @Test
    void whatCountsMostIsSaid() {
        assertThat(LineWords.of(line(false, null, NOON, 3, NOON, null))).isEqualTo(LineWords.BY_HAND);
        assertThat(LineWords.of(line(true, Breaker.OPEN, NOON, 3, NOON, null))).isEqualTo(LineWords.PAUSED);
        assertThat(LineWords.of(line(true, Breaker.OPEN, null, 3, NOON, null))).isEqualTo(LineWords.OPEN);
        assertThat(LineWords.of(line(true, Breaker.TRYING, null, 3, NOON, null)))
                .isEqualTo(LineWords.TRYING);
        assertThat(LineWords.of(line(true, Breaker.CLOSED, null, 0, null, null)))
                .isEqualTo(LineWords.IDLE);
    }

    @Test
    void theLastCallDecidesWhetherALineIsUnsteady() {
        assertThat(LineWords.of(line(true, Breaker.CLOSED, null, 3, NOON, null)))
                .isEqualTo(LineWords.FAILING);
        assertThat(LineWords.of(line(true, Breaker.CLOSED, null, 3, NOON, NOON.minusSeconds(1))))
                .isEqualTo(LineWords.FAILING);
        assertThat(LineWords.of(line(true, Breaker.CLOSED, null, 3, NOON, NOON.plusSeconds(1))))
                .isEqualTo(LineWords.WORKS);
        assertThat(LineWords.of(line(true, Breaker.CLOSED, null, 3, null, NOON)))
                .isEqualTo(LineWords.WORKS);
    }

    @Test
    void codesAreToldInWords() {
        assertThat(LineWords.error("http-500")).isEqualTo("对方系统出错（500）");
        assertThat(LineWords.error("http-503")).contains("暂停服务");
        assertThat(LineWords.error("http-401")).contains("签名");
        assertThat(LineWords.error("http-413")).isEqualTo("对方系统不接受请求（413）");
        assertThat(LineWords.error("connect-refused")).contains("连接不上");
        assertThat(LineWords.error("schema: /payload/insured required")).isEqualTo("答复的内容不符合接口约定");
        assertThat(LineWords.error("broken-off (IOException)")).isEqualTo("与对方系统的连接中断");
        assertThat(LineWords.error("something new")).isEqualTo("发送未成功");
        assertThat(LineWords.error(null)).isNull();
        assertThat(LineWords.outcome(null)).isEqualTo("未记下结果");
    }

    @Test
    void timesAreTold() {
        assertThat(LineWords.age(Duration.ofSeconds(-3))).isEqualTo("0秒");
        assertThat(LineWords.age(Duration.ofSeconds(59))).isEqualTo("59秒");
        assertThat(LineWords.age(Duration.ofMinutes(59))).isEqualTo("59分钟");
        assertThat(LineWords.age(Duration.ofHours(47))).isEqualTo("47小时");
        assertThat(LineWords.age(Duration.ofHours(48))).isEqualTo("2天");
        assertThat(LineWords.took(Duration.ofMillis(999))).isEqualTo("999毫秒");
        assertThat(LineWords.took(Duration.ofMillis(1449))).isEqualTo("1.4秒");
    }

    private static LineState line(
            boolean line, Breaker breaker, Instant paused, long calls, Instant lastError, Instant lastSuccess) {
        return new LineState(
                "COURT",
                "法院",
                line,
                breaker,
                8,
                0,
                paused,
                null,
                null,
                0,
                0,
                0,
                0,
                0,
                null,
                calls,
                0,
                null,
                null,
                null,
                lastError,
                lastSuccess);
    }
}
