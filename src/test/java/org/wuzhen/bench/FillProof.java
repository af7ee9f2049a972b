package org.wuzhen.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** Fills a data folder for others to measure on: a year of Binhai and many cases beside it (docs/performance.md). */
@Tag("proof")
class FillProof {

    private static final Logger LOG = LoggerFactory.getLogger(FillProof.class);

    @Test
    void fills() {
        Path folder = Path.of(System.getProperty("proof.directory"));
        int year = Integer.getInteger("proof.year", Binhai.YEAR);
        int cases = Integer.getInteger("proof.cases", 1_000_000);
        int tasks = Integer.getInteger("proof.tasks", 100_000);
        int perPost = Integer.getInteger("proof.per-post", 300);
        int told = Integer.getInteger("proof.told", cases);
        try (ConfigurableApplicationContext application = FilledFolder.open(folder)) {
            Binhai binhai = new Binhai(application, true);
            if (year > 0) {
                Binhai.Made made = binhai.year(year, Binhai.UNRESOLVED);
                assertThat(made.cases()).isEqualTo(year);
                LOG.info("A year: {} cases, {} open, {} tasks", made.cases(), made.open(), made.tasks());
            }
            if (cases > year) {
                Binhai.Made made = binhai.many(cases - year, tasks, perPost, told);
                LOG.info(
                        "Beside it: {} cases, {} open, {} tasks, {}",
                        made.cases(),
                        made.open(),
                        made.tasks(),
                        made.perGroup());
            }
        }
    }
}
