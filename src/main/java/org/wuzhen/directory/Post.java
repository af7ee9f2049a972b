package org.wuzhen.directory;

/** A post in the office; the models name it as the candidate group of a task. */
public enum Post {
    RECEPTIONIST("引导员"),
    INTAKE_CLERK("受理登记员"),
    TRIAGE_OFFICER("研判分流员"),
    MEDIATOR("调解员"),
    COMMITTEE_HEAD("调委会主任"),
    STREET_DIRECTOR("街镇中心主任"),
    DISTRICT_DIRECTOR("区中心主任"),
    SECONDED_OFFICER("派驻干部"),
    SUPERVISOR("督办员"),
    ARCHIVIST("档案员"),
    CHANNEL("渠道系统账号"),
    PROCESS_ADMIN("流程管理员"),
    SYS_ADMIN("系统管理员"),
    SECURITY_ADMIN("安全管理员"),
    AUDITOR("审计员");

    private final String label;

    Post(String label) {
        this.label = label;
    }

    /** The office's own word. */
    public String label() {
        return label;
    }

    /** Whether holders of the post work on cases (and so see those of their centre). */
    public boolean handlesCases() {
        return ordinal() <= ARCHIVIST.ordinal();
    }

    /** The group of everybody who holds this post at a centre, {@code MEDIATOR.02}. */
    public String at(String centreCode) {
        return name() + "." + centreCode;
    }
}
