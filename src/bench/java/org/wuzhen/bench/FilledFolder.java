package org.wuzhen.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.wuzhen.WuzhenApplication;

/** The whole application with the demo profile on a data folder that stays, beside tests that have databases of their own. */
public final class FilledFolder {

    private FilledFolder() {}

    /**
     * Starts the application.
     *
     * @param folder of the data, outside the repository; its key file lies in it
     * @param more further settings, {@code name=value}
     */
    public static ConfigurableApplicationContext open(Path folder, String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "--wuzhen.database.directory=" + folder,
                "--wuzhen.sealing.key-file=" + folder.resolve("sealing.key"),
                // and not the database that each test gets
                "--spring.datasource.url=",
                "--spring.datasource.username=",
                "--spring.datasource.password=",
                "--spring.datasource.hikari.minimum-idle=4",
                "--spring.flyway.url=",
                "--spring.flyway.user=",
                "--spring.flyway.password=",
                "--wuzhen.database.server.shared_buffers=2GB",
                "--wuzhen.database.server.max_wal_size=8GB",
                "--wuzhen.demo.cases=false",
                "--wuzhen.demo.whole-office=false",
                "--camunda.bpm.job-execution.enabled=false",
                "--server.port=0"));
        for (String setting : more) {
            settings.add("--" + setting);
        }
        return new SpringApplicationBuilder(WuzhenApplication.class)
                .profiles("demo")
                .run(settings.toArray(String[]::new));
    }
}
