package org.wuzhen.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.wuzhen.demo.settlement.OfficeSize;

/** Opens the sample office at the start, says where to go, and loads the sample cases in the background. */
@Component
@Profile("demo")
class DemoLoader {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);

    private final DemoOffice office;
    private final DemoCases cases;
    private final DemoCare care;
    private final DemoRound round;
    private final WholeOffice whole;
    private final Environment environment;
    private final boolean loadCases;
    private final boolean fillUp;

    DemoLoader(
            DemoOffice office,
            DemoCases cases,
            DemoCare care,
            DemoRound round,
            WholeOffice whole,
            Environment environment,
            @Value("${wuzhen.demo.cases:true}") boolean loadCases,
            @Value("${wuzhen.demo.whole-office:true}") boolean fillUp) {
        this.office = office;
        this.cases = cases;
        this.care = care;
        this.round = round;
        this.whole = whole;
        this.environment = environment;
        this.loadCases = loadCases;
        this.fillUp = fillUp;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        office.open();
        sayWhereToGo();
        Thread loader = new Thread(this::load, "sample-data");
        loader.setDaemon(true);
        loader.start();
    }

    /** The cases first: they are what a visitor looks for; the rest of the office follows. */
    private void load() {
        if (loadCases) {
            care.load();
            round.load();
            loadCases();
        }
        if (fillUp) {
            whole.settle(
                    OfficeSize.WHOLE,
                    office.communities(),
                    office.accounts().get(0).password());
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
