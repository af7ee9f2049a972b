package org.wuzhen.office.workbook;

import java.util.Optional;
import java.util.function.Consumer;
import org.wuzhen.directory.Person;

/**
 * What one row of a file would do to the office.
 *
 * @param what what is changed: 岗位 张三 · 大沽街道 · 调解员
 * @param difference how it differs from what is registered, in words; empty for something new
 * @param fresh somebody who was not on the lists before, or null
 * @param step does it
 */
record Change(
        OfficeSheet sheet,
        int row,
        Kind kind,
        int turn,
        String what,
        String difference,
        Person fresh,
        Consumer<Desks> step) {

    /** Somebody who was not on the lists before. */
    Optional<Person> newcomer() {
        return Optional.ofNullable(fresh);
    }

    /** Whether something comes, changes or ends. */
    public enum Kind {
        ADD("新增"),
        CHANGE("变更"),
        END("结束");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
