package org.wuzhen.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Our table of readings is ICU's, character by character. When they drift this test fails; {@code mvn test
 * -Dtest=ReadingsTest -Dwuzhen.docs.write=true} writes the table anew.
 */
class ReadingsTest {

    private static final Path TABLE = Path.of("src/main/resources/org/wuzhen/sealing", Readings.TABLE);

    private static final String HEAD = """
            # The first letter of each character as it is read by itself: 64 characters a line from the code point that
            # stands first; - where it has none. Derived from Unicode CLDR (Han-Latin and Latin-ASCII) as ICU4J brings it.
            # Copyright (c) 1991-2026 Unicode, Inc. Unicode License V3, https://www.unicode.org/license.txt
            """;

    private final Transliterator icu = Transliterator.getInstance("Han-Latin; Latin-ASCII");

    @Test
    void everyCharacterIsReadAsIcuReadsIt() throws IOException {
        List<String> lines = new ArrayList<>();
        int known = 0;
        char[] expected = new char[Character.MAX_CODE_POINT + 1];
        for (int start = 0; start <= Character.MAX_CODE_POINT; start += Readings.WIDTH) {
            StringBuilder letters = new StringBuilder();
            for (int character = start; character < start + Readings.WIDTH; character++) {
                char letter = letter(character);
                known += letter == Readings.NONE ? 0 : 1;
                expected[character] = letter;
                letters.append(letter);
            }
            if (!letters.toString().matches(Readings.NONE + "+")) {
                lines.add("%04X %s".formatted(start, letters));
            }
        }
        assertThat(known).isGreaterThan(45_000);
        String table = HEAD + String.join("\n", lines) + "\n";
        if (Boolean.getBoolean("wuzhen.docs.write")) {
            Files.writeString(TABLE, table);
        } else {
            assertThat(Files.readString(TABLE))
                    .as("the table of readings; -Dwuzhen.docs.write=true writes it anew")
                    .isEqualTo(table);
            for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
                if (Readings.letter(character).map(text -> text.charAt(0)).orElse(Readings.NONE)
                        != expected[character]) {
                    throw new AssertionError("U+%04X is not read as ICU reads it".formatted(character));
                }
            }
        }
    }

    @Test
    void aWordInLatinLettersIsReadByItsFirst() {
        for (char first = 0; first < 128; first++) {
            for (char second = 0; second < 128; second++) {
                assertThat(icu.transliterate("" + first + second).charAt(0)).isEqualTo(first);
            }
        }
    }

    /** What the initials of minors were before there was the table: the first letter of what ICU makes of it. */
    private char letter(int character) {
        int kind = UCharacter.getType(character);
        if (kind == UCharacterCategory.UNASSIGNED
                || kind == UCharacterCategory.PRIVATE_USE
                || kind == UCharacterCategory.SURROGATE) {
            return Readings.NONE; // of these ICU makes nothing
        }
        int first = icu.transliterate(Character.toString(character)).codePointAt(0);
        return Character.isLetter(first) && first < 128
                ? Character.toString(first).toUpperCase(Locale.ROOT).charAt(0)
                : Readings.NONE;
    }
}
