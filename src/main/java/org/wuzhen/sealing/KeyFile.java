package org.wuzhen.sealing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The file with the sealing keys, shared by all nodes: read again when it was written, changed as a whole or not at all,
 * and each former version kept beside it.
 */
@Component
class KeyFile {

    private static final String HEADER =
            "# Sealing keys of this installation. Without this file sealed data cannot be read: back it up apart.\n";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS").withZone(ZoneOffset.UTC);

    private final SecureRandom random = new SecureRandom();
    private final Path file;
    private volatile Read last;

    private record Read(KeyRing ring, FileTime written, long size) {}

    KeyFile(SealingProperties properties) {
        this.file = properties.keyFile().toAbsolutePath();
    }

    Path path() {
        return file;
    }

    boolean exists() {
        return Files.exists(file);
    }

    /**
     * The keys as they stand in the file now. A file that vanished while we run does not stop us.
     *
     * @throws IllegalStateException when there is no file, or it is not a key file
     */
    KeyRing ring() {
        Read known = last;
        try {
            FileTime written = Files.getLastModifiedTime(file);
            long size = Files.size(file);
            if (known == null || !known.written().equals(written) || known.size() != size) {
                known = new Read(parse(Files.readString(file)), written, size);
                last = known;
            }
            return known.ring();
        } catch (NoSuchFileException e) {
            if (known != null) {
                return known.ring();
            }
            throw new IllegalStateException(
                    "There is no sealing key file at " + file + ": restore it from its backup", e);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read the sealing key file " + file, e);
        }
    }

    /** The keys, read afresh: a text names a key that we do not know. */
    KeyRing reread() {
        last = null;
        return ring();
    }

    /** Makes the file with a first key, unless it is there. */
    void found(SealingCipher cipher, Instant now) {
        changing(() -> {
            if (!Files.exists(file)) {
                SealingKey first = newKey("k1", cipher, now);
                replace(new KeyRing(first, List.of(first)), now);
            }
        });
    }

    /** Adds a key, which seals from now on. */
    SealingKey add(SealingCipher cipher, Instant now) {
        changing(() -> {
            KeyRing ring = reread();
            int highest = ring.keys().stream()
                    .map(SealingKey::name)
                    .filter(name -> name.matches("k\\d{1,6}"))
                    .mapToInt(name -> Integer.parseInt(name.substring(1)))
                    .max()
                    .orElse(0);
            SealingKey next = newKey("k" + (highest + 1), cipher, now);
            List<SealingKey> keys = new ArrayList<>(ring.keys());
            keys.add(next);
            replace(new KeyRing(next, keys), now);
        });
        return ring().current();
    }

    /** Takes a key out that seals no more. */
    void remove(String name, Instant now) {
        changing(() -> {
            KeyRing ring = reread();
            if (ring.current().name().equals(name)) {
                throw new IllegalStateException("The current sealing key cannot be taken out: " + name);
            }
            replace(
                    new KeyRing(
                            ring.current(),
                            ring.keys().stream()
                                    .filter(key -> !key.name().equals(name))
                                    .toList()),
                    now);
        });
    }

    private KeyRing parse(String text) throws IOException {
        Properties lines = new Properties();
        lines.load(new StringReader(text));
        try {
            List<SealingKey> keys = lines.stringPropertyNames().stream()
                    .filter(name -> name.startsWith("seal."))
                    .map(name -> key(lines, name.substring("seal.".length())))
                    .sorted(Comparator.comparing((SealingKey key) -> key.name().length())
                            .thenComparing(SealingKey::name))
                    .toList();
            String current = lines.getProperty("current");
            return keys.stream()
                    .filter(key -> key.name().equals(current))
                    .findFirst()
                    .map(key -> new KeyRing(key, keys))
                    .orElseThrow(() -> new IllegalArgumentException("it names no current key that it holds"));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The sealing key file " + file + " is damaged: " + e.getMessage() + "; restore it from its backup",
                    e);
        }
    }

    /** A file of the first release has neither cipher nor date, and one hash key for all. */
    private static SealingKey key(Properties lines, String name) {
        SealingCipher cipher = SealingCipher.valueOf(lines.getProperty("cipher." + name, SealingCipher.AES.name()));
        byte[] seal = Base64.getDecoder().decode(lines.getProperty("seal." + name));
        if (seal.length != cipher.keyBytes()) {
            throw new IllegalArgumentException("key " + name + " has a wrong length");
        }
        String hash = lines.getProperty("hash." + name, lines.getProperty("hash"));
        if (hash == null) {
            throw new IllegalArgumentException("key " + name + " has no hash key");
        }
        String since = lines.getProperty("since." + name);
        return new SealingKey(
                name, cipher, seal, Base64.getDecoder().decode(hash), since == null ? null : Instant.parse(since));
    }

    private SealingKey newKey(String name, SealingCipher cipher, Instant now) {
        return new SealingKey(name, cipher, bytes(cipher.keyBytes()), bytes(32), now);
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private interface Change {
        void run() throws IOException;
    }

    /** One node changes the file at a time. */
    private synchronized void changing(Change change) {
        try {
            Files.createDirectories(file.getParent());
            Path lock = file.resolveSibling(file.getFileName() + ".lock");
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                change.run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the sealing key file " + file, e);
        }
    }

    /** Writes beside, keeps the former version, and puts the new one in its place in one step. */
    private void replace(KeyRing ring, Instant now) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        boolean there = Files.exists(file);
        Set<PosixFilePermission> rights = !posix
                ? Set.of()
                : there ? Files.getPosixFilePermissions(file) : PosixFilePermissions.fromString("rw-------");
        // a temporary file is its owner's alone from the first byte on
        Path draft = Files.createTempFile(file.getParent(), "sealing", ".new");
        try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            out.write(java.nio.ByteBuffer.wrap(text(ring).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            out.force(true);
        }
        if (posix) {
            Files.setPosixFilePermissions(draft, rights);
        }
        if (there) {
            Path former = file.resolveSibling(file.getFileName() + "." + STAMP.format(now) + ".bak");
            Files.copy(file, former, StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        last = null;
    }

    private static String text(KeyRing ring) {
        StringBuilder text = new StringBuilder(HEADER);
        text.append("current=").append(ring.current().name()).append('\n');
        Base64.Encoder base64 = Base64.getEncoder();
        for (SealingKey key : ring.keys()) {
            String name = key.name();
            text.append("cipher.").append(name).append('=').append(key.cipher()).append('\n');
            text.append("seal.")
                    .append(name)
                    .append('=')
                    .append(base64.encodeToString(key.seal()))
                    .append('\n');
            text.append("hash.")
                    .append(name)
                    .append('=')
                    .append(base64.encodeToString(key.hash()))
                    .append('\n');
            if (key.since() != null) {
                text.append("since.")
                        .append(name)
                        .append('=')
                        .append(key.since())
                        .append('\n');
            }
        }
        return text.toString();
    }
}
