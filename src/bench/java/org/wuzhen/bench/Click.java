package org.wuzhen.bench;

/** What a clerk does at the screen; the first five with a case of their own, the others to look. */
enum Click {
    BEGIN("registering a case"),
    FIND("finding its task"),
    OPEN("opening its form"),
    CLAIM("claiming it"),
    COMPLETE("submitting the form"),
    WORKLIST("工作台"),
    TASKLIST("Tasklist's list"),
    CASE_PAGE("a case's page"),
    SEARCH("a search in 案件台账");

    private final String words;

    Click(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static final Click[] LOOKS = {WORKLIST, TASKLIST, CASE_PAGE, SEARCH};
}
