package org.wuzhen.department.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * Points the lines of the demo profile at the simulator, whose ports and secrets are those of its folder; a line that is
 * set up otherwise stays as it is set.
 */
final class DemoAddresses implements EnvironmentPostProcessor, Ordered {

    static final String SWITCH = "wuzhen.simulator.process";

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 10; // profiles and settings are known
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.acceptsProfiles(Profiles.of("demo"))
                || !environment.getProperty(SWITCH, Boolean.class, true)) {
            return;
        }
        Path folder = folder(environment);
        List<String> agencies = Catalogue.names(Departments.CONTRACTS);
        Map<String, Object> settings = new LinkedHashMap<>(DepartmentsSettings.of(folder, portOf(folder), agencies));
        settings.put("wuzhen.simulator.directory", folder.toString());
        environment.getPropertySources().addLast(new MapPropertySource("simulator of departments", settings));
    }

    /** {@code wuzhen.simulator.directory}, or {@code departments} in the data folder. */
    private static Path folder(ConfigurableEnvironment environment) {
        String set = environment.getProperty("wuzhen.simulator.directory");
        Path folder = set != null
                ? Path.of(set)
                : Path.of(environment.getProperty("wuzhen.database.directory", "data"), "departments");
        return folder.toAbsolutePath().normalize();
    }

    /** The folder's ports, unless strangers sit there by now. */
    private static int portOf(Path folder) {
        try {
            if (Files.exists(folder.resolve("port"))
                    && !DepartmentsProcess.isServed(folder)
                    && !SimulatorPorts.allFree(SimulatorPorts.of(folder))) {
                SimulatorPorts.forget(folder);
            }
            return SimulatorPorts.of(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use the folder " + folder, e);
        }
    }
}
