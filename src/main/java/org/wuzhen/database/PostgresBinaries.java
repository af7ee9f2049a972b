package org.wuzhen.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
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
        URL archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        Path home = folder.resolve("postgresql-" + mark(archive));
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

    /**
     * Where the application carries the programs for a system.
     *
     * @param system as the system property {@code os.name} says it
     * @param machine as {@code os.arch} says it
     */
    static URL archive(String system, String machine) {
        return archives(system, machine).stream()
                .map(PostgresBinaries.class::getResource)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new DatabaseUnavailable(
                        "This build of the application carries no PostgreSQL for " + system + " on " + machine + ".",
                        "本程序包没有适用于 " + system + "（" + machine + "）的内置 PostgreSQL。",
                        "Run PostgreSQL yourself and set spring.datasource.url (docs/database.md), or build the"
                                + " application on such a machine or with -Pall-platforms."
                                + " 请自行安装 PostgreSQL 并设置 spring.datasource.url，或在该类机器上构建，或构建时加"
                                + " -Pall-platforms。"));
    }

    /** By what names the archive may go, the preferred first. */
    static List<String> archives(String system, String machine) {
        String name = system.toLowerCase(Locale.ROOT);
        String processor =
                switch (machine) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> machine;
                };
        if (name.startsWith("mac")) {
            // programs for both processors in one file, published under both names
            return List.of("/postgres-darwin-" + processor + ".txz", "/postgres-darwin-x86_64.txz");
        }
        String family = name.startsWith("windows") ? "windows" : name;
        return List.of("/postgres-" + family + "-" + processor + ".txz");
    }

    private static void unpack(URL archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream())))) {
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

    /** Tells one archive from another: by what the jar notes of it, because reading it whole would cost each start. */
    private static String mark(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        if (connection instanceof JarURLConnection jar) {
            ZipEntry entry = jar.getJarEntry();
            return "%08x%08x".formatted(entry.getCrc(), entry.getSize());
        }
        CRC32 crc = new CRC32();
        long size = 0;
        byte[] part = new byte[1 << 16];
        try (InputStream in = connection.getInputStream()) {
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                crc.update(part, 0, read);
                size += read;
            }
        }
        return "%08x%08x".formatted(crc.getValue(), size);
    }
}
