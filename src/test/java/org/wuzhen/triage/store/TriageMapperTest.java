package org.wuzhen.triage.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wuzhen.WuzhenTest;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.NewCase;
import org.wuzhen.casefile.RiskLevel;
import org.wuzhen.triage.Advice;
import org.wuzhen.triage.Advices;
import org.wuzhen.triage.Clinic;
import org.wuzhen.triage.Guidance;
import org.wuzhen.triage.Route;

/** The tables of triage on a real database. */
@WuzhenTest
class TriageMapperTest {

    private static final Instant NOW = Instant.parse("2026-09-01T01:00:00Z");

    private final TriageMapper mapper;
    private final CaseFiles cases;

    @Autowired
    TriageMapperTest(TriageMapper mapper, CaseFiles cases) {
        this.mapper = mapper;
        this.cases = cases;
    }

    @Test
    void theLastAdviceCounts() {
        String number = openCase();
        Advice later = Advices.advice(RiskLevel.RED, Route.LAWSUIT, Clinic.LEADER_CASE);
        assertThat(mapper.advice(number)).isNull();

        mapper.insertAdvice(number, Advices.WAGES, NOW);
        assertThat(mapper.advice(number)).isEqualTo(Advices.WAGES);
        mapper.insertAdvice(number, later, NOW);
        assertThat(mapper.advice(number)).isEqualTo(later);
        assertThat(mapper.advice(openCase())).isNull();
    }

    @Test
    void theLastGuidanceCounts() {
        String number = openCase();
        Guidance guidance = new Guidance("法院", "12368", "三年", "可以起诉", "《民法典》", "G07");
        assertThat(mapper.guidance(number)).isNull();

        mapper.insertGuidance(number, new Guidance("信访办", "大厅", "60日", "登记", "《信访工作条例》", "G01"), NOW);
        mapper.insertGuidance(number, guidance, NOW);

        assertThat(mapper.guidance(number)).isEqualTo(guidance);
    }

    private String openCase() {
        return cases.open(new NewCase(
                        "71",
                        DisputeType.MIGRANT_WAGES,
                        Channel.WINDOW,
                        null,
                        null,
                        null,
                        null,
                        "欠薪",
                        "支付",
                        null,
                        17,
                        Set.of(),
                        NOW,
                        List.of()))
                .value();
    }
}
