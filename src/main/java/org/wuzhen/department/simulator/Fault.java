package org.wuzhen.department.simulator;

import java.util.Arrays;
import java.util.Optional;

/**
 * Something that goes wrong at a department, ordered on the page or by the API.
 *
 * @param id number of the order; null before it is given
 * @param agency {@code court}; null for every department
 * @param operation null for every operation of it
 * @param caseNo null for every case
 * @param times for how many requests or callbacks; null until it is lifted
 * @param millis what the kind reads it as: a wait, the gap between two bytes, how long; null for the kind's own
 * @param after true when the department does the work first and fails then; false when it does nothing
 */
public record Fault(
        Long id, Kind kind, String agency, String operation, String caseNo, Integer times, Long millis, boolean after) {

    /** What goes wrong. */
    public enum Kind {
        LATENCY("答复变慢", Side.ANSWER, 5_000),
        ERROR_500("返回500", Side.ANSWER, 0),
        WRONG_SCHEMA("答复不合约定", Side.ANSWER, 0),
        HALF_OPEN("连接半开：回半截后不发也不断", Side.ANSWER, 0),
        NO_ANSWER("收下不答", Side.ANSWER, 0),
        CUT("答到一半断开", Side.ANSWER, 0),
        SLOW("慢吐：逐字节答复", Side.ANSWER, 200),
        HUGE("超大答复(20MB)", Side.ANSWER, 0),
        REFUSED("拒绝连接", Side.DOOR, 0),
        REPEAT("回调重复五次", Side.CALLBACK, 0),
        OUT_OF_ORDER("回调乱序", Side.CALLBACK, 0),
        EARLY("回调早于答复", Side.CALLBACK, 0),
        LATE("回调迟到(人工办理之后)", Side.CALLBACK, 3_600_000),
        WRONG_SIGNATURE("回调签名错误", Side.CALLBACK, 0),
        REPLAYED_NONCE("回调重放", Side.CALLBACK, 0),
        WRONG_CALLBACK("回调不合约定", Side.CALLBACK, 0),
        HUGE_CALLBACK("超大回调(2MB)", Side.CALLBACK, 0);

        private final String label;
        private final Side side;
        private final long millis;

        Kind(String label, Side side, long millis) {
            this.label = label;
            this.side = side;
            this.millis = millis;
        }

        public String label() {
            return label;
        }

        Side side() {
            return side;
        }

        static Optional<Kind> named(String name) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equalsIgnoreCase(name))
                    .findFirst();
        }
    }

    /** Where a fault is met. */
    enum Side {
        ANSWER,
        CALLBACK,
        DOOR
    }

    public Fault {
        if (kind == null) {
            throw new IllegalArgumentException("a fault has a kind");
        }
        if (times != null && times < 1) {
            throw new IllegalArgumentException("times is at least 1");
        }
        if (millis != null && (millis < 0 || millis > 86_400_000)) {
            throw new IllegalArgumentException("millis is at most a day");
        }
    }

    /** A fault of every call until it is lifted. */
    public static Fault of(Kind kind) {
        return new Fault(null, kind, null, null, null, null, null, false);
    }

    public Fault at(String department) {
        return new Fault(id, kind, department, operation, caseNo, times, millis, after);
    }

    public Fault at(String department, String service) {
        return new Fault(id, kind, department, service, caseNo, times, millis, after);
    }

    public Fault forCase(String number) {
        return new Fault(id, kind, agency, operation, number, times, millis, after);
    }

    public Fault times(int n) {
        return new Fault(id, kind, agency, operation, caseNo, n, millis, after);
    }

    public Fault millis(long length) {
        return new Fault(id, kind, agency, operation, caseNo, times, length, after);
    }

    /** The department does the work, and only then fails. */
    public Fault afterTheWork() {
        return new Fault(id, kind, agency, operation, caseNo, times, millis, true);
    }

    Fault numbered(long number) {
        return new Fault(number, kind, agency, operation, caseNo, times, millis, after);
    }

    long length() {
        return millis == null ? kind.millis : millis;
    }

    boolean meets(String department, String service, String number) {
        return (agency == null || agency.equals(department))
                && (operation == null || operation.equals(service))
                && (caseNo == null || caseNo.equals(number));
    }
}
