package org.wuzhen.department;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The trial of kills at full size: {@code -Dproof.kills=40 -Dproof.database-kills=10 -Dproof.directory=<an empty folder>}. */
@Tag("proof")
class KillProof {

    @Test
    void nothingIsLostAndNothingHappensTwice() throws Exception {
        int kills = Integer.getInteger("proof.kills", 40);
        Path folder = Path.of(System.getProperty("proof.directory", "target/kill-proof"))
                .toAbsolutePath()
                .resolve("kills-" + System.currentTimeMillis());
        Files.createDirectories(folder);
        long seed = Long.getLong("proof.seed", System.currentTimeMillis());
        var figures = new KillTrial(folder, seed).run(kills, Integer.getInteger("proof.database-kills", 0));
        figures.put("seed", String.valueOf(seed));
        figures.forEach((name, value) -> System.out.println("  " + name + " = " + value));
        KillTrial.judge(figures);
    }
}
