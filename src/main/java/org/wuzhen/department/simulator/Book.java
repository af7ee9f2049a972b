package org.wuzhen.department.simulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the departments have written down: one line after the other, never changed, on the disk before anybody is
 * answered, so that what was counted is still counted after the departments' own death.
 */
final class Book implements Closeable {

    /** Where an entry stands in the file. */
    record Place(long position, int length) {}

    /** Is told each entry at the opening, in the order of writing. */
    interface Reader {
        void entry(Place place, ObjectNode entry);
    }

    private final ObjectMapper json;
    private final boolean durable;
    // not a channel: those close when a thread that waits for them is interrupted
    private final RandomAccessFile writing;
    private final RandomAccessFile reading;
    private final Object force = new Object();
    private long written;
    private long forced;

    Book(Path file, ObjectMapper json, boolean durable, Reader reader) {
        this.json = json;
        this.durable = durable;
        try {
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
            written = replay(file, reader);
            forced = written;
            writing = new RandomAccessFile(file.toFile(), "rw");
            writing.setLength(written); // a line that a kill tore was acknowledged to nobody
            writing.seek(written);
            reading = new RandomAccessFile(file.toFile(), "r");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open " + file, e);
        }
    }

    private long replay(Path file, Reader reader) throws IOException {
        long whole = 0;
        try (var in = new java.io.BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var line = new java.io.ByteArrayOutputStream(1024);
            for (int read = in.read(); read >= 0; read = in.read()) {
                if (read != '\n') {
                    line.write(read);
                    continue;
                }
                reader.entry(new Place(whole, line.size()), (ObjectNode) json.readTree(line.toByteArray()));
                whole += line.size() + 1;
                line.reset();
            }
        }
        return whole;
    }

    /** Writes an entry; it is safe only after {@link #secure()}. */
    Place append(ObjectNode entry) {
        try {
            byte[] line = (json.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8);
            synchronized (writing) {
                long position = written;
                writing.write(line);
                written = position + line.length;
                return new Place(position, line.length - 1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when everything written so far is on the disk; whoever waits meanwhile shares one write. */
    void secure() {
        if (!durable) {
            return;
        }
        long wanted = end();
        synchronized (force) {
            if (forced >= wanted) {
                return;
            }
            long reached = end();
            try {
                writing.getFD().sync();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            forced = reached;
        }
    }

    private long end() {
        synchronized (writing) {
            return written;
        }
    }

    ObjectNode read(Place place) {
        byte[] line = new byte[place.length()];
        try {
            synchronized (reading) {
                reading.seek(place.position());
                reading.readFully(line);
            }
            return (ObjectNode) json.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        secure();
        writing.close();
        reading.close();
    }
}
