package org.wuzhen.directory;

/** A post in the office; the models name it as the candidate group of a task. */
public enum Post {
    RECEPTIONIST("引导员", Reach.CENTRE),
    INTAKE_CLERK("受理登记员", Reach.CENTRE),
    TRIAGE_OFFICER("研判分流员", Reach.CENTRE),
    MEDIATOR("调解员", Reach.CENTRE),
    COMMITTEE_HEAD("调委会主任", Reach.CENTRE),
    STREET_DIRECTOR("街镇中心主任", Reach.CENTRE),
    DISTRICT_DIRECTOR("区中心主任", Reach.CENTRE),
    SECONDED_OFFICER("派驻干部", Reach.ASKED),
    DEPARTMENT_HEAD("部门主要领导", Reach.ASKED),
    SUPERVISOR("督办员", Reach.CENTRE),
    ARCHIVIST("档案员", Reach.CENTRE),
    RESPONSIBLE_LEADER("包案领导", Reach.OWN),
    SECRETARY("领导秘书", Reach.OWN),
    SOCIAL_WORKER("社工", Reach.OWN),
    HOTLINE_AGENT("热线坐席", Reach.OWN),
    GRID_WORKER("专职网格员", Reach.OWN),
    PART_TIME_GRID_WORKER("兼职网格员", Reach.OWN),
    UNIT_SECRETARY("村（社区）党组织书记", Reach.OWN),
    UNIT_DIRECTOR("村（居）委会主任", Reach.OWN),
    ZONE_COMMANDER("战区主官", Reach.OWN),
    LEADING_GROUP_HEAD("领导小组组长", Reach.OWN),
    CHANNEL("渠道系统账号", Reach.NONE),
    PROCESS_ADMIN("流程管理员", Reach.NONE),
    SYS_ADMIN("系统管理员", Reach.NONE),
    SECURITY_ADMIN("安全管理员", Reach.NONE),
    AUDITOR("审计员", Reach.ALL);

    /** Which cases a post lets its holder read. */
    public enum Reach {
        /** Those of the holder's centre. */
        CENTRE,
        /** Those that the holder's department is asked about. */
        ASKED,
        /** Those that the holder received first, handles or was brought in on. */
        OWN,
        /** All, without working on any. */
        ALL,
        /** None. */
        NONE
    }

    private final String label;
    private final Reach reach;

    Post(String label, Reach reach) {
        this.label = label;
        this.reach = reach;
    }

    /** The office's own word. */
    public String label() {
        return label;
    }

    public Reach reach() {
        return reach;
    }

    /** Whether holders of the post work on cases, and so have Tasklist. */
    public boolean handlesCases() {
        return reach == Reach.CENTRE || reach == Reach.ASKED || reach == Reach.OWN;
    }

    /** Whether the post is held for a department and not for the centre itself. */
    public boolean ofDepartment() {
        return this == SECONDED_OFFICER || this == DEPARTMENT_HEAD;
    }

    /** The group of everybody who holds this post at a centre, {@code MEDIATOR.02}. */
    public String at(String centreCode) {
        return name() + "." + centreCode;
    }

    /** The group of everybody who holds this post at a centre for a department, {@code SECONDED_OFFICER.02.HRSS}. */
    public String at(String centreCode, String department) {
        return at(centreCode) + "." + department;
    }

    /** The group of everybody who holds this post for a department, wherever they sit, {@code DEPARTMENT_HEAD.HRSS}. */
    public String of(String department) {
        return name() + "." + department;
    }
}
