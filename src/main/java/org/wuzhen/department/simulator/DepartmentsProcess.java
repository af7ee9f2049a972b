package org.wuzhen.department.simulator;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The departments of a folder as a process of its own, which outlives whoever started it: the running one is found
 * again, and a second one is never started.
 */
public final class DepartmentsProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String LOADER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private final Path folder;
    private final DepartmentsControl control;

    private DepartmentsProcess(Path folder, DepartmentsControl control) {
        this.folder = folder;
        this.control = control;
    }

    /**
     * Finds the departments of a folder, or starts them, and uses them from now on.
     *
     * @param options as {@link Departments#main} knows them, without the folder
     */
    public static DepartmentsProcess of(Path folder, String... options) {
        Path home = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home);
            SimulatorUsers.enter(home);
            Optional<DepartmentsControl> running = running(home);
            return new DepartmentsProcess(home, running.isPresent() ? running.get() : started(home, options));
        } catch (IOException e) {
            throw new UncheckedIOException("The departments in " + folder + " do not start", e);
        }
    }

    private static Optional<DepartmentsControl> running(Path folder) {
        if (!Files.exists(folder.resolve("port"))) {
            return Optional.empty();
        }
        DepartmentsControl there = new DepartmentsControl(URI.create("http://127.0.0.1:" + SimulatorPorts.of(folder)));
        return there.folder().filter(folder.toString()::equals).map(same -> there);
    }

    private static DepartmentsControl started(Path folder, String... options) throws IOException {
        List<String> command = new ArrayList<>(command(System.getProperty("java.class.path")));
        command.add("--folder=" + folder);
        command.addAll(Arrays.asList(options));
        Path log = folder.resolve("departments.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        process.getOutputStream().close();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            boolean ended = !process.isAlive();
            Optional<DepartmentsControl> running = running(folder);
            if (running.isPresent()) {
                return running.get(); // it may be another one, when two started at once
            }
            if (ended && Files.size(log) > 0 && System.nanoTime() > until - PATIENCE.toNanos() / 2) {
                break;
            }
            pause();
        }
        process.destroyForcibly();
        throw new IllegalStateException(
                "The departments in " + folder + " do not start; " + log + " ends with: " + lastLine(log));
    }

    /**
     * Starts the class beside us: from the class path, or out of the jar that Spring Boot packed.
     *
     * @param classPath as the JVM names it
     */
    static List<String> command(String classPath) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=32m",
                "-Xshare:auto",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dsun.net.httpserver.nodelay=true"));
        boolean packed = !classPath.contains(File.pathSeparator)
                && Departments.class.getResource("Departments.class").toString().contains("BOOT-INF");
        if (packed) {
            command.add("-Dloader.main=" + Departments.class.getName());
        }
        command.addAll(List.of("-cp", classPath, packed ? LOADER : Departments.class.getName()));
        return command;
    }

    /** Whether departments answer for this folder. */
    static boolean isServed(Path folder) {
        return running(folder.toAbsolutePath().normalize()).isPresent();
    }

    /** What an application is to be told so that it speaks with these departments; its settings by name. */
    public Map<String, String> applicationSettings() {
        return DepartmentsSettings.of(folder, control.address().getPort(), Catalogue.names(Departments.CONTRACTS));
    }

    public DepartmentsControl control() {
        return control;
    }

    /** Uses them no longer; the last one who does ends them. */
    public void leave() {
        try {
            SimulatorUsers.leave(folder);
            if (SimulatorUsers.living(folder).isEmpty()) {
                stop();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends them, whoever uses them. */
    public void stop() {
        if (control.folder().filter(folder.toString()::equals).isEmpty()) {
            return;
        }
        Optional<ProcessHandle> process = ProcessHandle.of(control.pid());
        control.stop();
        try {
            if (process.isPresent()) {
                process.get().onExit().get(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            process.ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private static String lastLine(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
