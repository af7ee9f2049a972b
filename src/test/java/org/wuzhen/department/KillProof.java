package org.wuzhen.department;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wuzhen.department.milestone.Milestone;

/**
 * The trials of falls at full size; {@code -Dproof.directory=<an empty folder>} keeps what they leave, {@code
 * -Dproof.seed} repeats one.
 */
@Tag("proof")
class KillProof {

    /** {@code -Dproof.kills=40 -Dproof.database-kills=10}. */
    @Test
    void nothingIsLostAndNothingHappensTwiceWhenItIsKilled() throws Exception {
        try (KillTrial trial = trial("kills")) {
            judge(trial.spareStarts()
                    .kill(Integer.getInteger("proof.kills", 40), Integer.getInteger("proof.database-kills", 10))
                    .settle());
        }
    }

    /** {@code -Dproof.underneath=10}. */
    @Test
    void nothingIsLostAndNothingHappensTwiceWhenItsDatabaseIsKilledUnderneath() throws Exception {
        try (KillTrial trial = trial("underneath")) {
            judge(trial.killServerUnderneath(Integer.getInteger("proof.underneath", 10))
                    .settle());
        }
    }

    /** {@code -Dproof.stops=20} at each of the twelve points. */
    @Test
    void nothingIsLostAndNothingHappensTwiceWhereverItStops() throws Exception {
        try (KillTrial trial = trial("stops")) {
            judge(trial.spareStarts()
                    .stop(List.of(Milestone.values()), Integer.getInteger("proof.stops", 20))
                    .settle());
        }
    }

    private static KillTrial trial(String name) throws Exception {
        Path folder = Path.of(System.getProperty("proof.directory", "target/kill-proof"))
                .toAbsolutePath()
                .resolve(name + "-" + System.currentTimeMillis());
        Files.createDirectories(folder);
        return new KillTrial(folder, Long.getLong("proof.seed", System.currentTimeMillis()));
    }

    private static void judge(Map<String, String> figures) {
        figures.forEach((name, value) -> System.out.println("  " + name + " = " + value));
        KillTrial.judge(figures);
    }
}
