package org.wuzhen.department;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wuzhen.department.milestone.Milestone;

/** The trials of falls, small and in one: a kill with PostgreSQL, PostgreSQL underneath, and stops at two points. */
@Tag("apart")
class KillTest {

    private static final Logger LOG = LoggerFactory.getLogger(KillTest.class);

    @TempDir
    Path folder;

    @Test
    void nothingIsLostAndNothingHappensTwice() throws Exception {
        long seed = System.nanoTime();
        List<Milestone> points = new ArrayList<>(List.of(Milestone.values()));
        Collections.shuffle(points, new Random(seed));
        try (KillTrial trial = new KillTrial(folder, seed)) {
            var figures = trial.kill(1, 1)
                    .killServerUnderneath(1)
                    .stop(points.subList(0, 2), 1)
                    .settle();
            LOG.info("Falls: {}", figures);
            KillTrial.judge(figures);
        }
    }
}
