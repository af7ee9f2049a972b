package org.wuzhen.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of the shipped family, read from the folders that process admins edit. */
final class ModelFiles {

    static final Path PROCESSES = Path.of("processes");
    static final Path FORMS = Path.of("forms");

    private ModelFiles() {}

    static List<Path> diagrams() {
        return below(PROCESSES, ".bpmn");
    }

    static List<Path> ruleTables() {
        return below(PROCESSES, ".dmn");
    }

    static List<Path> forms() {
        return below(FORMS, ".form");
    }

    static Path sample(String name) {
        return Path.of("src/test/resources/contract").resolve(name);
    }

    static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static List<Path> below(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
