package org.wuzhen.department.exchange;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;
import org.wuzhen.department.Contract;
import org.wuzhen.department.Contracts;
import org.wuzhen.department.WireName;
import org.wuzhen.department.exchange.DepartmentsProperties.LineProperties;
import org.wuzhen.department.signature.SigningKey;

/** The lines that are set up, each with a client, places and a breaker of its own; wrong settings stop the start. */
@Component
@EnableConfigurationProperties({DepartmentsProperties.class, ExchangeProperties.class})
class DepartmentLines implements DisposableBean {

    /** What arrives on any line is passed on by these; none of them ever waits for a department. */
    private static final int PASSING_ON = 4;

    private final Map<String, Line> lines = new TreeMap<>();
    private final ExecutorService passingOn;

    DepartmentLines(
            DepartmentsProperties settings, ExchangeProperties exchange, Contracts contracts, SslBundles bundles) {
        AtomicInteger number = new AtomicInteger();
        passingOn = Executors.newFixedThreadPool(PASSING_ON, task -> {
            Thread thread = new Thread(task, "department-lines-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        settings.departments().forEach((name, line) -> {
            String department = department(name, contracts);
            if (line.automatic() && lines.put(department, line(department, name, line, exchange, bundles)) != null) {
                throw wrong(name, "base-address", "the department is set up twice");
            }
        });
    }

    Optional<Line> of(String department) {
        return Optional.ofNullable(lines.get(department));
    }

    Collection<Line> all() {
        return lines.values();
    }

    @Override
    public void destroy() {
        passingOn.shutdownNow();
    }

    /** Environment variables have no hyphens: {@code civilaffairs} is meant for {@code civil-affairs}. */
    private static String department(String name, Contracts contracts) {
        return contracts.all().stream()
                .map(Contract::department)
                .filter(code -> WireName.of(code).replace("-", "").equals(name.replace("-", "")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The setting wuzhen.departments." + name
                        + " names no department with a contract (docs/departments)"));
    }

    private Line line(
            String department, String name, LineProperties set, ExchangeProperties exchange, SslBundles bundles) {
        Duration connect = set.connectTime();
        if (connect.isNegative() || connect.isZero()) {
            throw wrong(name, "connect-time", "is to be longer than nothing");
        }
        if (set.atMost() < 1) {
            throw wrong(name, "at-most", "is to be 1 or more");
        }
        HttpClient.Builder client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connect)
                .executor(passingOn);
        if (set.tlsBundle() != null) {
            try {
                client.sslContext(bundles.getBundle(set.tlsBundle()).createSslContext());
            } catch (NoSuchSslBundleException | IllegalStateException e) {
                throw wrong(name, "tls-bundle", "no such SSL bundle can be used: " + e.getMessage());
            }
        }
        return new Line(
                department,
                address(name, set.baseAddress()),
                key(name, set),
                client.build(),
                set.timeLimit(),
                Math.toIntExact(set.answerSize().toBytes()),
                Bulkhead.of(
                        WireName.of(department),
                        BulkheadConfig.custom()
                                .maxConcurrentCalls(set.atMost())
                                .maxWaitDuration(Duration.ZERO)
                                .build()),
                breaker(department, exchange.breaker()));
    }

    private static CircuitBreaker breaker(String department, ExchangeProperties.Breaker set) {
        return CircuitBreaker.of(
                WireName.of(department),
                CircuitBreakerConfig.custom()
                        .slidingWindowType(SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(set.calls())
                        .minimumNumberOfCalls(set.least())
                        .failureRateThreshold(set.failedPercent())
                        .waitDurationInOpenState(set.pause())
                        .permittedNumberOfCallsInHalfOpenState(set.trials())
                        .build());
    }

    private static URI address(String name, URI base) {
        if (base == null) {
            throw wrong(name, "base-address", "is missing; a department without a system is set to mode by-hand");
        }
        boolean http = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
        if (!http || base.getHost() == null || base.getQuery() != null || base.getUserInfo() != null) {
            throw wrong(name, "base-address", "is to be http(s)://host[:port][/path], without user and question mark");
        }
        String text = base.toString();
        return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }

    private static SigningKey key(String name, LineProperties set) {
        if (set.key() == null) {
            return null;
        }
        try {
            return new SigningKey(set.key().id(), set.key().secret(), set.key().family());
        } catch (IllegalArgumentException e) {
            throw wrong(name, "key", e.getMessage());
        }
    }

    private static IllegalStateException wrong(String name, String setting, String what) {
        return new IllegalStateException("The setting wuzhen.departments." + name + "." + setting + ": " + what);
    }
}
