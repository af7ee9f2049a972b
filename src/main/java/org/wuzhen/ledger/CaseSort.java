package org.wuzhen.ledger;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;

/**
 * In which order the list stands.
 *
 * @param descending whether the greatest comes first
 */
record CaseSort(Key key, boolean descending) implements Serializable {

    static final CaseSort URGENCY = new CaseSort(Key.URGENCY, false);

    /** What the list may be sorted by; ties are always in the order of urgency. */
    enum Key {
        URGENCY("紧急程度", false),
        NUMBER("案号", false),
        TYPE("类型", false),
        STAGE("阶段", false),
        RISK("风险", true),
        HANDLER("承办人", false),
        REGISTERED("登记时间", true);

        private final String label;
        private final boolean greatestFirst;

        Key(String label, boolean greatestFirst) {
            this.label = label;
            this.greatestFirst = greatestFirst;
        }

        public String label() {
            return label;
        }
    }

    /** What stands in an address: {@code registered}, or {@code -registered} for the greatest first. */
    public String code() {
        return (descending ? "-" : "") + key.name().toLowerCase(Locale.ROOT);
    }

    /** 登记时间（由晚到早）. */
    public String text() {
        return switch (key) {
            case URGENCY -> descending ? "最不紧急的在前" : "最紧急的在前";
            case RISK -> "按风险" + (descending ? "由高到低" : "由低到高");
            case REGISTERED -> "按登记时间" + (descending ? "由晚到早" : "由早到晚");
            case STAGE -> "按阶段" + (descending ? "由后到前" : "由前到后");
            default -> "按" + key.label() + (descending ? "倒序" : "顺序");
        };
    }

    /** The order behind a code; that of urgency when there is no such code. */
    static CaseSort of(String code) {
        boolean descending = code.startsWith("-");
        String name = (descending ? code.substring(1) : code).toUpperCase(Locale.ROOT);
        return Arrays.stream(Key.values())
                .filter(key -> key.name().equals(name))
                .findFirst()
                .map(key -> new CaseSort(key, descending))
                .orElse(URGENCY);
    }

    /** What a column's heading leads to: this column, and the other way round when the list stands by it already. */
    public CaseSort by(Key other) {
        return new CaseSort(other, other == key ? !descending : other.greatestFirst);
    }

    /** As {@link #by(Key)}, for pages that know the column's name only. */
    public CaseSort by(String name) {
        return by(Key.valueOf(name));
    }

    /** What a screen reader is told of a column's heading: ascending or descending, null when the list stands by another. */
    public String direction(String name) {
        return key.name().equals(name) ? (descending ? "descending" : "ascending") : null;
    }
}
