package org.wuzhen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wuzhen.directory.Department;

/** The departments that the directory is shipped with, read from its migrations. */
public final class ShippedDepartments {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern INSERT =
            Pattern.compile("insert into directory_department \\([^)]*\\) values\\s([^;]*);", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("\\('([A-Z_]+)', '([^']+)', '([^']+)', (true|false)\\)");

    private ShippedDepartments() {}

    /** All of them, in the order in which they were entered. */
    public static List<Department> all() {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.sorted()
                    .map(ShippedDepartments::text)
                    .flatMap(text -> INSERT.matcher(text).results())
                    .flatMap(insert -> ROW.matcher(insert.group(1)).results())
                    .map(ShippedDepartments::department)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Their codes. */
    public static List<String> codes() {
        return all().stream().map(Department::code).collect(Collectors.toList());
    }

    /** 人社 for HRSS. */
    public static String shortName(String code) {
        return all().stream()
                .filter(department -> department.code().equals(code))
                .map(Department::shortName)
                .findFirst()
                .orElseThrow(() -> new AssertionError("The directory knows no " + code));
    }

    private static Department department(MatchResult row) {
        return new Department(row.group(1), row.group(2), row.group(3), Boolean.parseBoolean(row.group(4)));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
