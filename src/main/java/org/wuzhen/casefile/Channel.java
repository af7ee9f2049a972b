package org.wuzhen.casefile;

/** The door through which a dispute came; there is one register behind all of them. */
public enum Channel {
    WINDOW("窗口来访"),
    PROACTIVE("主动排查"),
    HOTLINE("66898890热线"),
    GRID("网格上报"),
    APP("滨海掌上行"),
    PETITION("信访转送"),
    COURT("法院委派"),
    POLICE("公安移送"),
    PROCURATORATE("检察移送"),
    DEPARTMENT("其他部门移送");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
