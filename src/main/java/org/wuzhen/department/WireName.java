package org.wuzhen.department;

import java.util.Locale;
import java.util.regex.Pattern;

/** How a department is written on the wire, in file names and in settings: {@code CIVIL_AFFAIRS} is {@code civil-affairs}. */
public final class WireName {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]*");
    private static final Pattern WIRE = Pattern.compile("[a-z]+(-[a-z]+)*");

    private WireName() {}

    /** The wire's name of a department's code in the directory. */
    public static String of(String department) {
        if (!CODE.matcher(department).matches()) {
            throw new IllegalArgumentException("Not the code of a department: " + department);
        }
        return department.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The code in the directory of a wire's name. */
    public static String department(String wire) {
        if (!fits(wire)) {
            throw new IllegalArgumentException("Not a department's name on the wire: " + wire);
        }
        return wire.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** Whether a text has the form of a name on the wire. */
    public static boolean fits(String wire) {
        return wire != null && WIRE.matcher(wire).matches();
    }
}
