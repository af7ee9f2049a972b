package org.wuzhen.department.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.FileSystemUtils;

/**
 * Departments of its own for a test's application, in the test's process: an application that is started with {@code
 * wuzhen.test.departments=true} speaks with all of them, and its tests have them as a bean, {@link Departments}. They
 * report at once, remember nothing beyond the run, and end with the application. A test that lets nothing pass that no
 * contract provides for registers {@link NoStrays}.
 */
public final class TestDepartments implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (!context.getEnvironment().getProperty("wuzhen.test.departments", Boolean.class, false)) {
            return;
        }
        Departments departments =
                start(context.getEnvironment().getProperty("wuzhen.test.departments.family", "SHA256"));
        Map<String, Object> settings = new LinkedHashMap<>(departments.applicationSettings());
        var sources = context.getEnvironment().getPropertySources();
        sources.addBefore(
                StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME,
                new MapPropertySource("departments of this test", settings));
        context.getBeanFactory().registerSingleton("testDepartments", departments);
        context.addApplicationListener((ApplicationListener<WebServerInitializedEvent>) event -> {
            if (event.getApplicationContext() == context) {
                departments
                        .control()
                        .reportTo("http://127.0.0.1:" + event.getWebServer().getPort());
            }
        });
        context.addApplicationListener(
                (ApplicationListener<org.springframework.context.event.ContextClosedEvent>) event -> {
                    if (event.getApplicationContext() == context) {
                        departments.close();
                    }
                });
    }

    /** Departments in a folder of their own that goes with the test run; whoever starts them closes them. */
    public static Departments start() {
        return start("SHA256");
    }

    /** Departments that sign and digest as this family does. */
    private static Departments start(String family) {
        try {
            Path parent = Files.createDirectories(Path.of("target", "test-departments"));
            Path folder = Files.createTempDirectory(parent, "run-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    FileSystemUtils.deleteRecursively(folder);
                } catch (IOException e) {
                    // a clean build removes it
                }
            }));
            Files.writeString(
                    folder.resolve("secrets.properties"), "family=" + family + "\nsecret=" + UUID.randomUUID() + "\n");
            return Departments.start(Departments.Settings.in(folder).forgetful().atPace(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
