package org.wuzhen.dossier;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.wuzhen.casefile.CaseRecord;
import org.wuzhen.casefile.number.CaseNumber;

/**
 * The list of papers of a volume in its canonical form: one JSON array per line, first case number, volume number and
 * retention, then each record in the order in which it was entered. The same list always reads the same, so its hash
 * seals it.
 */
record Register(String text) {

    static Register of(CaseNumber number, String volumeNumber, Retention retention, List<CaseRecord> papers) {
        StringBuilder text = new StringBuilder(line(number.value(), volumeNumber, retention.name()));
        papers.stream().sorted(Comparator.comparing(CaseRecord::id)).forEach(paper -> text.append('\n')
                .append(line(
                        paper.id(),
                        paper.kind(),
                        paper.source(),
                        paper.title(),
                        paper.pages(),
                        paper.datedOn(),
                        paper.location(),
                        paper.filedBy(),
                        paper.filedAt().truncatedTo(ChronoUnit.MILLIS))));
        return new Register(text.toString());
    }

    /** SHA-256 over the text in UTF-8, in hex. */
    String seal() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    private static String line(Object... cells) {
        ArrayNode line = JsonNodeFactory.instance.arrayNode();
        for (Object cell : cells) {
            line.add(Objects.toString(cell, ""));
        }
        return line.toString();
    }
}
