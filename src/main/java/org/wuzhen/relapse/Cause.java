package org.wuzhen.relapse;

/** Why a closed case is looked at again. */
public enum Cause {
    DAY_30("结案后30日"),
    DAY_90("结案后90日"),
    DAY_180("结案后180日"),
    COMPLAINT("同一事实再次反映"),
    LEGACY("遗留问题"),
    HOLDING("稳控到期");

    private final String label;

    Cause(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The one that falls so many days after closure. */
    static Cause after(int days) {
        return valueOf("DAY_" + days);
    }
}
