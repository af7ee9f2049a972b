package org.wuzhen.access.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.wuzhen.WuzhenApplication;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Person;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;

/** Tasklist's ready filters, list and number, of a clerk in three posts: ours beside a stock engine on the same tables. */
@Tag("proof")
class TasklistProof {

    private static final Logger LOG = LoggerFactory.getLogger(TasklistProof.class);

    private static final List<Integer> SIZES = List.of(10_000, 30_000, 100_000);
    private static final String CLERK = "proof.clerk";
    private static final int OURS = 60;
    private static final int STOCK = 4;
    private static final int PAGE = 15;

    @Test
    void listsOfAClerkInThreePosts() throws Exception {
        Path folder = Path.of(System.getProperty("proof.directory")).resolve("tasklist");
        try (ConfigurableApplicationContext application = open(folder)) {
            JdbcTemplate jdbc = application.getBean(JdbcTemplate.class);
            ProcessEngine house = application.getBean(ProcessEngine.class);
            ProcessEngine stock = StockEngine.on(
                    application.getBean(DataSource.class),
                    application.getBean(PlatformTransactionManager.class),
                    application);
            appoint(application.getBean(Directory.class));
            int laid = 0;
            for (int size : SIZES) {
                ManyTasks.lay(jdbc, laid + 1, size, SIZES.get(SIZES.size() - 1) / ManyTasks.PER_POST);
                laid = size;
                analyze(folder);
                house.getIdentityService().clearAuthentication();
                for (Filter filter :
                        house.getFilterService().createTaskFilterQuery().listPage(0, PAGE)) {
                    compare(size, filter, house, stock);
                }
            }
            stock.close();
        }
    }

    private static void compare(int size, Filter filter, ProcessEngine house, ProcessEngine stock) {
        Timed<List<String>> ours = timed(OURS, () -> list(house, filter));
        Timed<List<String>> theirs = timed(STOCK, () -> list(stock, filter));
        Timed<Long> ourCount = timed(OURS, () -> count(house, filter));
        long visible = ourCount.answer();
        Timed<Long> theirCount = timed(STOCK, () -> count(stock, filter));
        LOG.info(
                "{} open tasks, {}, {} of them: list p50 {} p95 {} ms, stock engine {} to {} ms; count p50 {} p95 {} ms,"
                        + " stock engine {} to {} ms",
                size,
                filter.getName(),
                visible,
                ours.at(50),
                ours.at(95),
                theirs.at(0),
                theirs.at(100),
                ourCount.at(50),
                ourCount.at(95),
                theirCount.at(0),
                theirCount.at(100));
        assertThat(ours.answer()).hasSize((int) Math.min(PAGE, visible));
        assertThat(visible).isLessThanOrEqualTo(theirCount.answer());
    }

    private static List<String> list(ProcessEngine engine, Filter filter) {
        as(engine);
        return engine
                .getFilterService()
                .listPage(
                        filter.getId(),
                        engine.getTaskService()
                                .createTaskQuery()
                                .orderByTaskCreateTime()
                                .desc(),
                        0,
                        PAGE)
                .stream()
                .map(task -> ((Task) task).getId())
                .toList();
    }

    private static long count(ProcessEngine engine, Filter filter) {
        as(engine);
        return engine.getFilterService().count(filter.getId());
    }

    private static void as(ProcessEngine engine) {
        engine.getIdentityService().clearAuthentication();
        List<String> groups = engine.getIdentityService().createGroupQuery().groupMember(CLERK).list().stream()
                .map(Group::getId)
                .toList();
        engine.getIdentityService().setAuthentication(CLERK, groups);
    }

    private static <T> Timed<T> timed(int times, Supplier<T> work) {
        T answer = work.get();
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            answer = work.get();
            millis.add((System.nanoTime() - start) / 1e6);
        }
        Collections.sort(millis);
        return new Timed<>(answer, millis);
    }

    private record Timed<T>(T answer, List<Double> millis) {

        private String at(int percent) {
            return "%.1f".formatted(millis.get(Math.min(millis.size() - 1, millis.size() * percent / 100)));
        }
    }

    private static void appoint(Directory directory) {
        directory.register(new Person(CLERK, "测量人员", true));
        for (Post post : List.of(Post.MEDIATOR, Post.INTAKE_CLERK, Post.ARCHIVIST)) {
            directory.appoint(new PostHolding(CLERK, post, "04", null, null, LocalDate.of(2020, 1, 1), null));
        }
    }

    private static void analyze(Path folder) throws IOException, SQLException {
        Properties passwords = new Properties();
        try (var words = Files.newBufferedReader(folder.resolve("passwords"))) {
            passwords.load(words);
        }
        String server = "jdbc:postgresql://127.0.0.1:"
                + Files.readString(folder.resolve("port")).strip() + "/wuzhen";
        try (Connection owner = DriverManager.getConnection(server, "wuzhen_owner", passwords.getProperty("owner"));
                Statement statement = owner.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private static ConfigurableApplicationContext open(Path folder) {
        return new SpringApplicationBuilder(WuzhenApplication.class)
                .profiles("demo")
                .run(
                        "--wuzhen.database.directory=" + folder,
                        "--wuzhen.sealing.key-file=" + folder.resolve("sealing.key"),
                        // and not the database that each test gets
                        "--spring.datasource.url=",
                        "--spring.datasource.username=",
                        "--spring.datasource.password=",
                        "--spring.flyway.url=",
                        "--spring.flyway.user=",
                        "--spring.flyway.password=",
                        "--wuzhen.demo.cases=false",
                        "--wuzhen.demo.whole-office=false",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--server.port=0");
    }
}
