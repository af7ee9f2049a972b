package org.wuzhen.department.wire;

/** Whom to call about a matter（联系人）. */
public record Contact(String name, String phone) {

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "Contact";
    }
}
