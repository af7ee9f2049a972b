package org.wuzhen.department.simulator;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** What the departments' process says of itself: plain lines, because it carries no logging. */
final class Journal {

    private Journal() {}

    static void say(String line) {
        System.out.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " 部门模拟器：" + line);
    }
}
