package org.wuzhen.department.simulator;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Keeps the departments of the demo profile running beside the application, and tells them where to report to. */
@Component
@Profile("demo")
@ConditionalOnProperty(name = DemoAddresses.SWITCH, matchIfMissing = true)
class DemoDepartments implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DemoDepartments.class);

    private final Environment environment;
    private final CompletableFuture<DepartmentsProcess> process;

    DemoDepartments(Environment environment, @Value("${wuzhen.simulator.directory}") Path folder) {
        this.environment = environment;
        // one that nobody asks for an hour ends by itself: an application that was killed may never come back
        this.process = CompletableFuture.supplyAsync(() -> DepartmentsProcess.of(folder, "--idle=PT1H"));
    }

    @EventListener(ApplicationReadyEvent.class)
    void tellWhereToReport() {
        String port = environment.getProperty("local.server.port", "8080");
        String path = environment.getProperty("server.servlet.context-path", "");
        process.whenComplete((departments, failure) -> {
            if (failure != null) {
                LOG.warn("The simulator of departments does not run; enquiries wait", failure);
                return;
            }
            departments.control().reportTo("http://127.0.0.1:" + port + path);
            System.out.println(
                    "\n  部门模拟器(15个部门的演示接口，可制造故障): " + departments.control().address() + "\n");
        });
    }

    @Override
    public void destroy() {
        try {
            process.join().leave();
        } catch (RuntimeException e) {
            LOG.warn("The simulator of departments did not end", e);
        }
    }
}
