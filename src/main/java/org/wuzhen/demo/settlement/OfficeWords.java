package org.wuzhen.demo.settlement;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The real centres and the words from which names are made up, as written in {@code settlement.yaml}. */
record OfficeWords(
        List<Unit> centres,
        String surnames,
        List<String> given,
        List<String> stems,
        List<String> suffixes,
        List<String> sides) {

    /**
     * A unit with a centre.
     *
     * @param villages weight when villages are spread
     * @param communities weight when communities are spread
     */
    record Unit(String code, @JsonProperty("short") String shortName, String abbrev, int villages, int communities) {}

    static OfficeWords read() {
        try (var in = OfficeWords.class.getResourceAsStream("/org/wuzhen/demo/settlement.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readValue(in, OfficeWords.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the words of the generated office", e);
        }
    }
}
