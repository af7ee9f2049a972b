package org.wuzhen.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The load of a country for a few seconds at the size of a village: every click is answered, every case archived. */
@Tag("apart")
class CountryTest {

    private static final Path FOLDER = Path.of("target", "country");

    @Test
    void casesComeToTheirEndWhileClerksLookAndLightsTurn() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
        try (Country country = new Country(
                FOLDER.resolve("data"),
                new Country.Load(
                        5,
                        1,
                        // slow enough that some case waits in mediation, with a timer, whenever a second has passed
                        80,
                        false,
                        Map.of(),
                        FOLDER.resolve("out"),
                        List.of(
                                // each registration is checked with the police, the court and the petition office
                                "wuzhen.test.departments=true",
                                "camunda.bpm.process-engine-name=country",
                                // an executor that found nothing for a while looks only once a minute
                                "camunda.bpm.job-execution.wait-time-in-millis=1000",
                                "camunda.bpm.job-execution.max-wait=1000")))) {
            Country.Stage stage = country.run(1, 12, true);

            assertThat(stage.begun()).isPositive();
            assertThat(stage.ended()).isEqualTo(stage.begun());
            assertThat(stage.faults()).isZero();
            assertThat(country.checksAnswered()).isGreaterThanOrEqualTo(stage.begun());
            assertThat(stage.jobsDone()).isPositive();
            assertThat(stage.queueGrows()).isFalse();
            assertThat(stage.words())
                    .anyMatch(line -> line.contains("insert into ACT_RU_TASK"))
                    .anyMatch(line -> line.contains("submitting a form"));
            for (Click kind : Click.values()) {
                assertThat(stage.clicks(kind.name())).as(kind.words()).isPositive();
            }
        }
        FileSystemUtils.deleteRecursively(FOLDER);
    }
}
