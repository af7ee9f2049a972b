package org.wuzhen.agreement;

/** What the parties said at the signing about judicial confirmation (人民调解法 art. 33). */
public enum ConfirmationWish {
    WANTED("双方愿意共同申请"),
    UNDECIDED("还要考虑"),
    NOT_WANTED("不申请");

    private final String label;

    ConfirmationWish(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
