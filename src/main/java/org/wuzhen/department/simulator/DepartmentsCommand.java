package org.wuzhen.department.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stands behind the departments' name on the command line. */
record DepartmentsCommand(
        Departments.Settings settings, Optional<String> application, Optional<Duration> idle, Optional<Long> partner) {

    private static final Set<String> NAMES = Set.of("folder", "port", "application", "pace", "idle", "with");

    static DepartmentsCommand of(String[] arguments) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            if (parts.length < 2 || !parts[0].startsWith("--") || !NAMES.contains(parts[0].substring(2))) {
                throw new IllegalArgumentException("Not understood: " + argument + "; known are " + NAMES);
            }
            given.put(parts[0].substring(2), parts[1]);
        }
        Departments.Settings settings = Departments.Settings.in(
                        Path.of(given.getOrDefault("folder", "target/departments")))
                .onPort(Integer.parseInt(given.getOrDefault("port", "0")))
                .atPace(Double.parseDouble(given.getOrDefault("pace", "1")));
        return new DepartmentsCommand(
                settings,
                Optional.ofNullable(given.get("application")),
                Optional.ofNullable(given.get("idle")).map(Duration::parse),
                Optional.ofNullable(given.get("with")).map(Long::valueOf));
    }

    boolean partnerGone() {
        return partner.filter(pid ->
                        ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty())
                .isPresent();
    }
}
