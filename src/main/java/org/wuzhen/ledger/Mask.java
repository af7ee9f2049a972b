package org.wuzhen.ledger;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wuzhen.casefile.Party;
import org.wuzhen.sealing.Sealed;

/** How pages show personal data unless somebody has a reason to see more. */
final class Mask {

    static final String HIDDEN = "已隐藏";

    private static final Pattern STREET = Pattern.compile("^.*?(街道|镇|乡|开发区)");

    private Mask() {}

    /** 张* for a person, 张某 for a minor (未成年人保护法 art. 103), in full for an organisation. */
    static String name(Party.Kind kind, String name, boolean minor) {
        if (kind == Party.Kind.ORGANISATION || name.isEmpty()) {
            return name;
        }
        return minor ? first(name) + "某" : person(name);
    }

    /** 张* whatever the role; null stays null. */
    static String person(String name) {
        return name == null || name.isEmpty()
                ? name
                : first(name) + "*".repeat(Math.max(1, name.codePointCount(0, name.length()) - 1));
    }

    /** 120***********1234, 138****1234; nothing of a minor's. */
    static String number(Sealed number, boolean minor) {
        if (number == null) {
            return null;
        }
        return minor ? HIDDEN : number.masked();
    }

    /** As far as the street or town; nothing of a minor's. */
    static String address(String address, boolean minor) {
        if (address == null || address.isBlank()) {
            return null;
        }
        if (minor) {
            return HIDDEN;
        }
        Matcher street = STREET.matcher(address);
        return (street.find() ? street.group() : "") + "***";
    }

    private static String first(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1));
    }
}
