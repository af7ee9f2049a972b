package org.wuzhen.escalation;

/** How a case came to be received. */
public enum ReceiptHow {
    FORM("主任接收"),
    SILENCE("逾期视为接收"),
    ORDER("上级裁定接收"),
    CITY("市级回执");

    private final String label;

    ReceiptHow(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
