package org.wuzhen.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which load one node carries (docs/performance.md): {@code proof.rate} cases a second, or several rates one after the
 * other until one is not carried.
 */
@Tag("proof")
class CountryProof {

    private static final Logger LOG = LoggerFactory.getLogger(CountryProof.class);
    private static final int SECONDS = 60;

    /** Of the cores that the warm-up took; above it clicks wait for a processor. */
    private static final double SHARE = 0.65;

    @Test
    void carries() throws IOException {
        Path folder = Path.of(System.getProperty("proof.directory"));
        String asked = System.getProperty("proof.rate", "12");
        int seconds = (int) (Double.parseDouble(System.getProperty("proof.minutes", "10")) * SECONDS);
        Country.Load load = new Country.Load(
                Double.parseDouble(System.getProperty("proof.looks", "25.6")),
                Double.parseDouble(System.getProperty("proof.lights", "2")),
                Integer.getInteger("proof.pause", 250),
                true,
                Map.of("shared_buffers", "2GB", "max_wal_size", "8GB"),
                Path.of("target", "country-proof"),
                Arrays.stream(System.getProperty("proof.settings", "").split(";"))
                        .filter(setting -> !setting.isBlank())
                        .toList());
        List<Country.Stage> stages = new ArrayList<>();
        try (Country country = new Country(folder, load)) {
            LOG.info(
                    "{} jobs still due after waiting for them",
                    country.settle(Integer.getInteger("proof.settle", 300)));
            Country.Stage warm = country.run(
                    Double.parseDouble(System.getProperty("proof.warm-rate", "1")),
                    Integer.getInteger("proof.warm", SECONDS),
                    false);
            double[] rates = asked.equals("auto")
                    ? new double[] {Math.round(warm.affordable(SHARE) * 10) / 10.0}
                    : Arrays.stream(asked.split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray();
            for (double rate : rates) {
                Country.Stage stage = country.run(rate, seconds, false);
                stages.add(stage);
                LOG.info("\n{}", String.join("\n", stage.words()));
                if (!stage.failings().isEmpty() && !Boolean.getBoolean("proof.further")) {
                    break;
                }
            }
            // the recorder takes its share too: a minute of its own, which counts for nothing
            double known = stages.get(stages.size() - 1).rate();
            Country.Stage profiled = country.run(known, Integer.getInteger("proof.profile", SECONDS), true);
            LOG.info("\n{}", String.join("\n", profiled.words()));
        }
        LOG.info(
                "\n{}\n{}",
                Country.Stage.heading(),
                String.join("\n", stages.stream().map(Country.Stage::row).toList()));
        assertThat(stages.get(0).failings()).isEmpty();
    }
}
