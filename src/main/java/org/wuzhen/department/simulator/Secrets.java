package org.wuzhen.department.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** What each department and the application sign with; made once for a folder and read from there by both. */
final class Secrets {

    /** A key of a department. */
    record Secret(String id, String text) {
        byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return id;
        }
    }

    private final Properties properties;

    private Secrets(Properties properties) {
        this.properties = properties;
    }

    /** One secret for all departments of a folder, each under its own key id. */
    static synchronized Secrets in(Path folder) {
        Path file = folder.resolve("secrets.properties");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                byte[] random = new byte[32];
                new SecureRandom().nextBytes(random);
                Path beside = Files.createTempFile(folder, "secrets", ".new");
                if (beside.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rw-------"));
                }
                Files.writeString(
                        beside, "family=SHA256\nsecret=" + HexFormat.of().formatHex(random) + "\n");
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            }
            Properties read = new Properties();
            try (var in = Files.newBufferedReader(file)) {
                read.load(in);
            }
            return new Secrets(read);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or write " + file, e);
        }
    }

    Signatures.Kind kind() {
        return Signatures.Kind.of(properties.getProperty("family", "SHA256"));
    }

    Secret of(String agency) {
        return new Secret(
                properties.getProperty(agency + ".key", agency + "-1"),
                properties.getProperty(agency + ".secret", properties.getProperty("secret")));
    }
}
