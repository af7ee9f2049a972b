package org.wuzhen.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Opens the sample office at the start, says where to go, and loads the sample cases in the background. */
@Component
@Profile("demo")
class DemoLoader {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);

    private final DemoOffice office;
    private final DemoCases cases;
    private final Environment environment;
    private final boolean loadCases;

    DemoLoader(
            DemoOffice office,
            DemoCases cases,
            Environment environment,
            @Value("${wuzhen.demo.cases:true}") boolean loadCases) {
        this.office = office;
        this.cases = cases;
        this.environment = environment;
        this.loadCases = loadCases;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        office.open();
        sayWhereToGo();
        if (loadCases) {
            Thread loader = new Thread(this::loadCases, "sample-cases");
            loader.setDaemon(true);
            loader.start();
        }
    }

    private void sayWhereToGo() {
        String port = environment.getProperty("local.server.port", "8080");
        StringBuilder words = new StringBuilder("\n\n  五诊 已启动: http://localhost:" + port + "\n\n  演示账号(密码均为 "
                + office.accounts().get(0).password() + "):\n");
        office.accounts()
                .forEach(account ->
                        words.append("    %-12s %s  %s%n".formatted(account.login(), account.name(), account.post())));
        words.append("\n  示例案件正在后台办理,进度见案件台账页面。\n");
        System.out.println(words);
    }

    private void loadCases() {
        if (cases.load().isEmpty()) {
            LOG.info("All {} sample cases are in place", cases.total());
        }
    }
}
