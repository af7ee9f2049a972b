package org.wuzhen.dossier;

/** What the check of a bad rating found. */
public enum Finding {
    FOUNDED("属实，办理有不足"),
    PARTLY_FOUNDED("部分属实"),
    UNFOUNDED("不属实"),
    UNREASONABLE("诉求明显不合理");

    private final String label;

    Finding(String label) {
        this.label = label;
    }

    /** The office's own word. */
    public String label() {
        return label;
    }
}
