package org.wuzhen.casefile;

/** The risk colour of a dispute; has nothing to do with the light of its deadline. */
public enum RiskLevel {
    BLUE("蓝·一般", 30),
    YELLOW("黄·关注", 50),
    ORANGE("橙·较大", 70),
    RED("红·重大", 90);

    private final String label;
    private final int priority;

    RiskLevel(String label, int priority) {
        this.label = label;
        this.priority = priority;
    }

    public String label() {
        return label;
    }

    /** The priority that tasks of such a case carry, 0 to 100. */
    public int priority() {
        return priority;
    }
}
