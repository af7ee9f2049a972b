package org.wuzhen.department;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The trial of kills, small: two, with PostgreSQL in one of them. */
@Tag("apart")
class KillTest {

    private static final Logger LOG = LoggerFactory.getLogger(KillTest.class);

    @TempDir
    Path folder;

    @Test
    void nothingIsLostAndNothingHappensTwice() throws Exception {
        var figures = new KillTrial(folder, System.nanoTime()).run(2, 1);
        LOG.info("Two kills: {}", figures);
        KillTrial.judge(figures);
    }
}
