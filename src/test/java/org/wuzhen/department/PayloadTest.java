package org.wuzhen.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wuzhen.casefile.number.CaseNumber;

class PayloadTest {

    record Worker(String name, Integer months) {}

    record Claim(String employer, BigDecimal amount, LocalDate since, List<Worker> workers, String note) {}

    private static final Claim CLAIM = new Claim(
            "滨海“某”公司",
            new BigDecimal("8000.50"),
            LocalDate.of(2026, 8, 1),
            List.of(new Worker("张三", 2), new Worker("李四", null)),
            null);

    @Test
    void oneContentHasOneText() {
        String text = Payload.of(CLAIM).canonical();
        assertThat(text)
                .isEqualTo("{\"amount\":8000.5,\"employer\":\"滨海“某”公司\",\"since\":\"2026-08-01\","
                        + "\"workers\":[{\"months\":2,\"name\":\"张三\"},{\"name\":\"李四\"}]}");
        assertThat(Payload.parse("{ \"b\" : 1.0, \"a\":{\"d\":[],\"c\":null} }").canonical())
                .isEqualTo("{\"a\":{\"c\":null,\"d\":[]},\"b\":1}");
        assertThat(Payload.parse(text).canonical()).isEqualTo(text);
        assertThat(Payload.parse(text)).isEqualTo(Payload.of(CLAIM));
    }

    @Test
    void itsFieldsAreNamedAndNothingOfThemIsPrinted() {
        assertThat(Payload.of(CLAIM).fieldNames()).isEqualTo("amount,employer,since,workers.months,workers.name");
        assertThat(Payload.of(CLAIM).toString()).contains("employer").doesNotContain("张三", "公司");
        assertThat(new Reply(ReplyStatus.OK, "1", Instant.now(), "张三的理由", Payload.of(CLAIM)).toString())
                .doesNotContain("张三");
    }

    @Test
    void itIsReadAsTheRecordItWas() {
        Claim read = Payload.parse(Payload.of(CLAIM).canonical()).as(Claim.class);
        assertThat(read.workers()).isEqualTo(CLAIM.workers());
        assertThat(read.amount()).isEqualByComparingTo(CLAIM.amount());
        assertThat(Payload.parse("{\"name\":\"甲\",\"further\":1}")
                        .as(Worker.class)
                        .name())
                .isEqualTo("甲");
    }

    @Test
    void whatIsNoPayloadIsRefusedWithoutRepeatingIt() {
        for (String text : List.of("[\"张三\"]", "张三", "\"张三\"", "")) {
            assertThatThrownBy(() -> Payload.parse(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("张三");
        }
        assertThatThrownBy(() -> Payload.of(Map.of("months", "张三")).as(Worker.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("张三");
        assertThatThrownBy(() -> Payload.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneKeyHasOneRequestIdAndNoOtherHasIt() {
        CaseNumber number = CaseNumber.of("BH23202611230001");
        EnquiryKey key = new EnquiryKey(number, "CallActivity_Ask", 1, "HRSS");
        assertThat(key.requestId())
                .matches("wz-[0-9a-f]{32}")
                .isEqualTo(new EnquiryKey(number, "CallActivity_Ask", 1, "HRSS").requestId());
        assertThat(IntStream.rangeClosed(1, 500)
                        .boxed()
                        .flatMap(round -> List.of("HRSS", "COURT").stream()
                                .map(department -> new EnquiryKey(number, "CallActivity_Ask", round, department)))
                        .map(EnquiryKey::requestId)
                        .distinct())
                .hasSize(1000);
        assertThatThrownBy(() -> new EnquiryKey(number, " ", 1, "HRSS")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EnquiryKey(number, "x", 0, "HRSS")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EnquiryKey(number, "x", 1, "hrss")).isInstanceOf(IllegalArgumentException.class);
        assertThat(WireName.of("CIVIL_AFFAIRS")).isEqualTo("civil-affairs");
        assertThat(WireName.department("urban-mgmt")).isEqualTo("URBAN_MGMT");
        assertThatThrownBy(() -> WireName.department("../x")).isInstanceOf(IllegalArgumentException.class);
    }
}
