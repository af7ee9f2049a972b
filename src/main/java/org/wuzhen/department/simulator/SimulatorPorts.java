package org.wuzhen.department.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** Which ports the departments of a folder have: chosen once and kept, because others know them by these. */
final class SimulatorPorts {

    private static final int FIRST = 10_000; // below the range from which systems take ports for outgoing calls
    private static final int LAST = 19_000;
    private static final int TRIES = 200;

    private SimulatorPorts() {}

    /** The first port of a folder: the kept one, or a free one, which is kept from now on. */
    static synchronized int of(Path folder) {
        Path file = folder.resolve("port");
        try {
            if (Files.exists(file)) {
                return Integer.parseInt(Files.readString(file).strip());
            }
            int chosen = free();
            keep(folder, chosen);
            return chosen;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or write " + file, e);
        }
    }

    static void keep(Path folder, int port) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("port"), String.valueOf(port));
    }

    /** Forgets the ports of a folder, because somebody else has taken one. */
    static void forget(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve("port"));
    }

    static int free() {
        for (int i = 0; i < TRIES; i++) {
            int first = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (allFree(first)) {
                return first;
            }
        }
        throw new IllegalStateException("No " + Departments.PORTS + " free ports in a row were found");
    }

    static boolean allFree(int first) {
        for (int port = first; port < first + Departments.PORTS; port++) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                socket.getLocalPort();
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }
}
