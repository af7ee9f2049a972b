package org.wuzhen.department.wire;

/**
 * The officer of the department who answers（经办人）.
 *
 * @param name who at the department has it in hand
 * @param post in which post; or null
 * @param phone telephone of the office; or null
 */
public record Officer(String name, String post, String phone) {
    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "Officer";
    }
}
