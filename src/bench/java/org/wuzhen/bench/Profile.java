package org.wuzhen.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where the application's time, garbage and waiting went, by the flight recorder. */
final class Profile implements AutoCloseable {

    private static final int LINES = 15;

    /** The first that a stack meets from its tip says whose time it was. */
    private static final Map<String, String> PARTS = parts();

    private final Recording recording;
    private final Path file;

    Profile(Path file) throws IOException {
        this.file = file;
        deepStacks();
        this.recording = new Recording();
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(20));
        recording.enable("jdk.ObjectAllocationSample").with("throttle", "200/s").withStackTrace();
        recording
                .enable("jdk.JavaMonitorEnter")
                .withThreshold(Duration.ofMillis(5))
                .withStackTrace();
        recording.enable("jdk.ThreadPark").withThreshold(Duration.ofMillis(10)).withStackTrace();
        recording.enable("jdk.GarbageCollection");
        recording.start();
    }

    /** A request is deeper than what the recorder keeps by itself; it can be told before its first recording only. */
    private static void deepStacks() {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "jfrConfigure",
                            new Object[] {new String[] {"stackdepth=512"}},
                            new String[] {String[].class.getName()});
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        recording.stop();
        recording.dump(file);
        recording.close();
    }

    /** What the recording says, in lines. */
    static List<String> summary(Path file) throws IOException {
        Map<String, Double> time = new TreeMap<>();
        Map<String, Double> places = new TreeMap<>();
        Map<String, Double> errands = new TreeMap<>();
        Map<String, Double> garbage = new TreeMap<>();
        Map<String, Double> locks = new TreeMap<>();
        Map<String, Double> parked = new TreeMap<>();
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                if (event.getStackTrace() == null) {
                    continue;
                }
                List<String> stack = event.getStackTrace().getFrames().stream()
                        .filter(RecordedFrame::isJavaFrame)
                        .map(frame -> frame.getMethod().getType().getName() + "."
                                + frame.getMethod().getName())
                        .toList();
                switch (event.getEventType().getName()) {
                    case "jdk.ExecutionSample" -> {
                        time.merge(part(stack), 1.0, Double::sum);
                        places.merge(place(stack), 1.0, Double::sum);
                        errands.merge(errand(stack), 1.0, Double::sum);
                    }
                    case "jdk.ObjectAllocationSample" ->
                        garbage.merge(part(stack), (double) event.getLong("weight"), Double::sum);
                    case "jdk.JavaMonitorEnter" ->
                        locks.merge(
                                event.getClass("monitorClass").getName() + " at " + place(stack),
                                event.getDuration().toNanos() / 1e6,
                                Double::sum);
                    case "jdk.ThreadPark" -> {
                        if (stack.stream().anyMatch(frame -> frame.startsWith("com.zaxxer.hikari"))) {
                            parked.merge("a connection", event.getDuration().toNanos() / 1e6, Double::sum);
                        }
                    }
                    default -> {}
                }
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add("time on a processor, by part:");
        lines.addAll(shares(time));
        lines.add("by errand:");
        lines.addAll(shares(errands));
        lines.add("by the first place outside the JDK:");
        lines.addAll(shares(places));
        lines.add("garbage, by part:");
        lines.addAll(shares(garbage));
        lines.add("waiting for locks for more than 5 ms, ms in all:");
        lines.addAll(sums(locks));
        lines.add("waiting for connections for more than 10 ms, ms in all:");
        lines.addAll(sums(parked));
        return lines;
    }

    private static String part(List<String> stack) {
        for (String frame : stack) {
            for (Map.Entry<String, String> part : PARTS.entrySet()) {
                if (frame.startsWith(part.getKey())) {
                    return part.getValue();
                }
            }
        }
        return "the JVM itself";
    }

    private static String place(List<String> stack) {
        return stack.stream()
                .filter(frame -> !frame.startsWith("java.") && !frame.startsWith("jdk.") && !frame.startsWith("sun."))
                .findFirst()
                .orElse("the JDK alone");
    }

    /** What somebody wanted: the last frame from the tip, that is the outermost, that says so. */
    private static String errand(List<String> stack) {
        String errand = "else";
        for (String frame : stack) {
            if (frame.startsWith("org.wuzhen.ledger.WorklistPage")) {
                errand = "工作台";
            } else if (frame.startsWith("org.wuzhen.ledger.CasesPage")) {
                errand = "案件台账";
            } else if (frame.startsWith("org.wuzhen.ledger.CasePage")) {
                errand = "a case's page";
            } else if (frame.contains("FilterResourceImpl")) {
                errand = "Tasklist's list";
            } else if (frame.endsWith("TaskRestServiceImpl.queryTasks")) {
                errand = "finding a task";
            } else if (frame.endsWith(".submit") || frame.endsWith(".submitForm")) {
                errand = "submitting a form";
            } else if (frame.endsWith("TaskResourceImpl.getFormVariables")
                    || frame.endsWith("TaskResourceImpl.getDeployedForm")) {
                errand = "opening a form";
            } else if (frame.endsWith("TaskResourceImpl.claim")) {
                errand = "claiming";
            } else if (frame.contains("ExecuteJobsRunnable") || frame.contains("AcquireJobsRunnable")) {
                errand = "jobs";
            } else if (frame.startsWith("org.thymeleaf.spring6.view") && errand.equals("else")) {
                errand = "writing a page's HTML";
            } else if (frame.startsWith("org.apache.catalina.core.StandardWrapperValve") && errand.equals("else")) {
                errand = "filters, security and the rest of a request";
            }
        }
        return errand;
    }

    private static List<String> shares(Map<String, Double> parts) {
        double all = parts.values().stream().mapToDouble(Double::doubleValue).sum();
        return parts.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(LINES)
                .map(part -> "  %5.1f %%  %s".formatted(100 * part.getValue() / all, part.getKey()))
                .collect(Collectors.toList());
    }

    private static List<String> sums(Map<String, Double> parts) {
        return parts.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(LINES)
                .map(part -> "  %8.0f  %s".formatted(part.getValue(), part.getKey()))
                .collect(Collectors.toList());
    }

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("org.postgresql", "the driver of PostgreSQL");
        parts.put("com.zaxxer.hikari", "the connection pool");
        parts.put("org.apache.ibatis.scripting", "MyBatis: the text of statements");
        parts.put("org.apache.ibatis", "MyBatis: else");
        parts.put("org.mybatis", "MyBatis: else");
        parts.put("org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager", "the engine: grants");
        parts.put("org.camunda.bpm.engine.impl.db", "the engine: its entities and their cache");
        parts.put("org.camunda.bpm.dmn", "the engine: rules");
        parts.put("org.camunda.feel", "the engine: rules");
        parts.put("org.camunda.spin", "JSON");
        parts.put("spinjar", "JSON");
        parts.put("com.fasterxml", "JSON");
        parts.put("org.camunda.bpm.webapp", "the web apps of the engine");
        parts.put("org.camunda.bpm.engine.rest", "the web apps of the engine");
        parts.put("org.glassfish", "the web apps of the engine");
        parts.put("org.jvnet", "the web apps of the engine");
        parts.put("org.camunda", "the engine: else");
        parts.put("org.thymeleaf", "pages");
        parts.put("org.attoparser", "pages");
        parts.put("org.unbescape", "pages");
        parts.put("org.springframework.expression", "pages");
        parts.put("org.springframework.security", "security filters");
        parts.put("org.apache.catalina", "Tomcat");
        parts.put("org.apache.coyote", "Tomcat");
        parts.put("org.apache.tomcat", "Tomcat");
        parts.put("org.springframework.transaction", "Spring: transactions");
        parts.put("org.springframework.jdbc", "Spring: transactions");
        parts.put("org.springframework", "Spring: else");
        parts.put("org.wuzhen", "our own code");
        parts.put("scala", "the engine: rules");
        parts.put("ch.qos", "logging");
        parts.put("io.micrometer", "metrics");
        return parts;
    }
}
