package org.wuzhen.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The passwords of the embedded server, made up once and kept in a file that only its owner can read. */
record ServerPasswords(String superuser, String owner, String application) {

    static ServerPasswords made() {
        return new ServerPasswords(password(), password(), password());
    }

    static ServerPasswords readFrom(Path file) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        return new ServerPasswords(
                properties.getProperty("superuser"),
                properties.getProperty("owner"),
                properties.getProperty("application"));
    }

    void writeTo(Path file) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        writePrivately(
                beside, """
                # Passwords of the database in this folder: superuser postgres, %s, %s.
                # Belongs to the data: back it up together with them.
                superuser=%s
                owner=%s
                application=%s
                """.formatted(EmbeddedServer.OWNER, EmbeddedServer.APPLICATION, superuser, owner, application));
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createFile(
                file,
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0]);
        Files.writeString(file, text);
    }

    private static String password() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "ServerPasswords[hidden]";
    }
}
