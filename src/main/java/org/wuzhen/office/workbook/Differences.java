package org.wuzhen.office.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How something in a file differs from what is registered: 名称：旧 → 新. */
final class Differences {

    private final List<String> found = new ArrayList<>();

    Differences of(String name, Object old, Object fresh) {
        if (!Objects.equals(old, fresh)) {
            found.add(name + "：" + shown(old) + " → " + shown(fresh));
        }
        return this;
    }

    boolean none() {
        return found.isEmpty();
    }

    @Override
    public String toString() {
        return String.join("；", found);
    }

    private static String shown(Object value) {
        return value == null ? "（空）" : value.toString();
    }
}
