package org.wuzhen.department.wire;

import java.util.Objects;
import org.wuzhen.department.DepartmentReported;
import org.wuzhen.department.WireName;

/**
 * One thing that a department begins by itself, with the type of what it sends.
 *
 * @param department code in the directory, {@code COURT}
 * @param name kebab, {@code referral}
 */
public record Message<M>(String department, String name, Class<M> type) {

    public Message {
        WireName.of(department);
        if (!WireName.fits(name)) {
            throw new IllegalArgumentException("Not the name of a message: " + name);
        }
        Objects.requireNonNull(type, "type");
    }

    /** Whether what a department began is one of these. */
    public boolean is(DepartmentReported reported) {
        return department.equals(reported.department()) && reported.is(name);
    }

    /** What it says, in its type. */
    public M read(DepartmentReported reported) {
        return reported.read(type);
    }

    /** {@code court/referral}. */
    public String path() {
        return WireName.of(department) + "/" + name;
    }
}
