package org.wuzhen.department.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The applications that use the departments of a folder, each with its process id and when that process began. */
final class SimulatorUsers {

    private SimulatorUsers() {}

    static void enter(Path folder) throws IOException {
        Path users = folder.resolve("users");
        Files.createDirectories(users);
        ProcessHandle self = ProcessHandle.current();
        Files.writeString(users.resolve(String.valueOf(self.pid())), begun(self));
    }

    static void leave(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve("users")
                .resolve(String.valueOf(ProcessHandle.current().pid())));
    }

    /** Those that still run; the numbers of the dead are forgotten. */
    static List<Long> living(Path folder) {
        Path users = folder.resolve("users");
        if (!Files.isDirectory(users)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(users)) {
            return files.map(SimulatorUsers::livingOne)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Long> livingOne(Path file) {
        try {
            String begun = Files.readString(file);
            Optional<Long> living = ProcessHandle.of(
                            Long.parseLong(file.getFileName().toString()))
                    .filter(process -> process.isAlive() && begun(process).equals(begun))
                    .map(ProcessHandle::pid);
            if (living.isEmpty()) {
                Files.deleteIfExists(file);
            }
            return living;
        } catch (IOException e) {
            return Optional.empty(); // it has just gone
        }
    }

    /** Numbers of processes are used again; with its beginning it is the same one. */
    private static String begun(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("");
    }
}
