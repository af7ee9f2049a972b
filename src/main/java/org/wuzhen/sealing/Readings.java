package org.wuzhen.sealing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The first letter of each character as it is usually read: 王 is W. The table is what ICU reads for one character by
 * itself; a test compares the two for every character there is.
 */
final class Readings {

    static final String TABLE = "readings.txt";

    /** So many characters stand in one line of the table. */
    static final int WIDTH = 64;

    static final char NONE = '-';

    private static final Map<Integer, String> LINES = read();

    private Readings() {}

    /** A to Z; empty for a character so rare that its reading is not known, and for what is no letter. */
    static Optional<String> letter(int character) {
        String line = LINES.get(character / WIDTH);
        char letter = line == null ? NONE : line.charAt(character % WIDTH);
        return letter == NONE ? Optional.empty() : Optional.of(Character.toString(letter));
    }

    private static Map<Integer, String> read() {
        Map<Integer, String> lines = new HashMap<>();
        try (BufferedReader table = new BufferedReader(
                new InputStreamReader(Readings.class.getResourceAsStream(TABLE), StandardCharsets.US_ASCII))) {
            for (String line = table.readLine(); line != null; line = table.readLine()) {
                if (!line.startsWith("#")) {
                    String[] parts = line.split(" ");
                    lines.put(Integer.parseInt(parts[0], 16) / WIDTH, parts[1]);
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read how characters are read", e);
        }
    }
}
