package org.wuzhen.dossier;

import java.util.List;
import java.util.Map;
import org.wuzhen.casefile.RecordKind;

/**
 * What the rule table asks of a dossier: one item, or another in its place.
 *
 * @param alternative what may stand in its place, or null
 * @param reason why, in Chinese
 * @param ruleRow the row of the table
 */
public record RequiredItem(RecordKind kind, RecordKind alternative, Need need, String reason, String ruleRow) {

    /**
     * The items as the rows of the decision table name them.
     *
     * @throws IllegalArgumentException when a row names a kind of record that does not exist
     */
    public static List<RequiredItem> fromRows(List<Map<String, Object>> rows) {
        return rows.stream().map(RequiredItem::fromRow).toList();
    }

    private static RequiredItem fromRow(Map<String, Object> row) {
        String alternative = (String) row.get("alternative");
        return new RequiredItem(
                RecordKind.valueOf((String) row.get("item")),
                alternative == null ? null : RecordKind.valueOf(alternative),
                Need.labelled((String) row.get("need")),
                (String) row.get("reason"),
                (String) row.get("row"));
    }

    /** The item's name: 受理登记表或调解申请书. */
    public String label() {
        return alternative == null ? kind.label() : kind.label() + "或" + alternative.label();
    }

    boolean takes(RecordKind paper) {
        return paper == kind || paper == alternative;
    }
}
