package org.wuzhen.office.workbook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What a file would do to the office as it is now.
 *
 * @param problems what must be put right first; with a single one nothing is done
 * @param notes what was read otherwise than written
 * @param changes what would be done, in the order in which it would be done
 * @param unchanged rows that are registered like this already, by sheet
 * @param read rows that were read, by sheet
 */
record Plan(
        List<Finding> problems,
        List<Finding> notes,
        List<Change> changes,
        Map<OfficeSheet, Integer> unchanged,
        Map<OfficeSheet, Integer> read) {

    Plan {
        changes = changes.stream()
                .sorted(Comparator.comparingInt(Change::turn).thenComparingInt(Change::row))
                .toList();
    }

    public boolean sound() {
        return problems.isEmpty();
    }

    long count(Change.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    long count(OfficeSheet sheet, Change.Kind kind) {
        return changes.stream()
                .filter(change -> change.sheet() == sheet && change.kind() == kind)
                .count();
    }

    /** Tells one plan from another: SHA-256 over all that it would do. */
    String digest() {
        try {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            for (Change change : changes) {
                String line = change.sheet() + "|" + change.row() + "|" + change.kind() + "|" + change.what() + "|"
                        + change.difference() + "\n";
                sum.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sum.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
