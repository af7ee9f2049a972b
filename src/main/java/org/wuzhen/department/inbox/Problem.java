package org.wuzhen.department.inbox;

/** Why a message is put aside for a person. */
public enum Problem {
    BROKEN_CONTRACT("内容不符合接口约定"),
    UNKNOWN("找不到对应的请求"),
    OTHER_OPERATION("操作与所答复的请求不一致"),
    NOBODY("没有环节接收这类消息"),
    REFUSED("接收环节不接受"),
    NOT_WAITING("案件一直没有到接收这项答复的环节"),
    FAILED("处理时出错");

    private final String label;

    Problem(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
