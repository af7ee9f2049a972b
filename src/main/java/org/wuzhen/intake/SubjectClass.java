package org.wuzhen.intake;

/** What the dispute is about, as the negative list divides it. */
public enum SubjectClass {
    CIVIL("民间纠纷（民事权利义务）"),
    ADMINISTRATIVE_COMPENSATION("行政补偿、赔偿或裁量"),
    IDENTITY_VALIDITY("婚姻、收养、亲子等身份关系的效力"),
    OWNERSHIP_CONFIRMATION("土地、房屋、知识产权等权属确认"),
    ADMINISTRATIVE_ACT("单纯不服行政行为"),
    DISCIPLINE("反映党员干部违纪违法"),
    CRIMINAL("涉嫌刑事犯罪"),
    ORGANISED_CRIME("涉嫌涉黑涉恶"),
    PUBLIC_HARM("损害国家、公共利益或第三人利益"),
    STATE_SECRET("涉及国家秘密");

    private final String label;

    SubjectClass(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
