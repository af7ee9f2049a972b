package org.wuzhen.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that the application carries, unpacked once per version into a folder of their own. */
record PostgresBinaries(Path home) {

    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    /** Unpacks beside and renames when whole, so that an interrupted start leaves nothing half unpacked in use. */
    static PostgresBinaries unpackedIn(Path folder) throws IOException {
        byte[] archive = archive();
        Path home = folder.resolve("postgresql-" + digest(archive));
        if (Files.exists(home)) {
            return new PostgresBinaries(home);
        }
        Files.createDirectories(folder);
        Path beside = Files.createTempDirectory(folder, "unpacking-");
        try {
            unpack(archive, beside);
            if (!WINDOWS) {
                Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            try {
                Files.move(beside, home);
            } catch (IOException e) {
                if (!Files.exists(home)) { // otherwise another process was quicker
                    throw e;
                }
            }
        } finally {
            FileSystemUtils.deleteRecursively(beside);
        }
        return new PostgresBinaries(home);
    }

    Path program(String name) {
        return home.resolve("bin").resolve(WINDOWS ? name + ".exe" : name);
    }

    /** Major version, e.g. 17. */
    String majorVersion() throws IOException {
        // the catalogue file is written for one major version: "# PostgreSQL 17"
        try (var lines = Files.lines(home.resolve("share/postgresql/postgres.bki"))) {
            return lines.findFirst().orElseThrow().replaceAll("\\D", "");
        }
    }

    private static byte[] archive() throws IOException {
        String name = System.getProperty("os.name");
        String system = WINDOWS ? "Windows" : name.startsWith("Mac") ? "Darwin" : name;
        String machine = System.getProperty("os.arch").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
        try (InputStream in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
            return in.readAllBytes();
        } catch (IllegalStateException e) {
            throw new DatabaseUnavailable(
                    "The application carries no PostgreSQL for " + name + " on " + machine + ".",
                    "本程序没有适用于 " + name + "（" + machine + "）的内置 PostgreSQL。",
                    "Run PostgreSQL yourself and set spring.datasource.url. 请自行安装 PostgreSQL 并设置 spring.datasource.url。",
                    e);
        }
    }

    private static void unpack(byte[] archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("entry outside of the folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.createLink(target, folder.resolve(entry.getLinkName()).normalize());
                } else {
                    Files.copy(tar, target);
                    if (!WINDOWS) {
                        boolean executable =
                                (entry.getMode() & 0100) != 0 || entry.getName().contains("bin/");
                        Files.setPosixFilePermissions(
                                target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                    }
                }
            }
        }
    }

    private static String digest(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
