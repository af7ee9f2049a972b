package org.wuzhen.department.callback;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.function.LongSupplier;

/**
 * From where somebody fails too often. An address behind which a department is has more room: others may come through
 * the same gateway, and must not be able to shut it out by failing.
 */
final class Addresses {

    private static final int MOST = 10_000;
    private static final int ROOM_BEHIND_A_DEPARTMENT = 20;
    private static final int NETWORK_BYTES = 8;
    private static final int LONGEST = 45;

    /** How long an address counts as a department's after its last message. */
    private static final double REMEMBERED = 1 / 3600d;

    private final RateLimit failures;
    private final RateLimit departments;
    private final int perMinute;

    Addresses(int perMinute, LongSupplier nanoTime) {
        this.failures = new RateLimit(MOST, nanoTime);
        this.departments = new RateLimit(MOST, nanoTime);
        this.perMinute = perMinute;
    }

    /** Whether somebody at this address may try. */
    boolean mayTry(String address) {
        int room = room(address);
        return failures.has(address, room / 60d, room);
    }

    /** Somebody at this address was refused. */
    void failed(String address) {
        int room = room(address);
        failures.take(address, room / 60d, room);
    }

    /** A department came from this address. */
    void cameIn(String address) {
        departments.take(address, REMEMBERED, 1);
    }

    /** After how many seconds somebody may try again. */
    long again(String address) {
        return Math.max(1, Math.round(60d / room(address)));
    }

    private int room(String address) {
        boolean department = departments.knows(address) && !departments.has(address, REMEMBERED, 1);
        return perMinute * (department ? ROOM_BEHIND_A_DEPARTMENT : 1);
    }

    /** An address as it is counted: all of a version 6 network together, because one has as many as one likes. */
    static String counted(String remote) {
        if (remote == null) {
            return "";
        }
        if (remote.indexOf(':') < 0) {
            return remote.length() > LONGEST ? remote.substring(0, LONGEST) : remote;
        }
        try {
            byte[] bytes = InetAddress.getByName(remote).getAddress(); // with a colon no name is looked up
            return bytes.length == 4
                    ? InetAddress.getByAddress(bytes).getHostAddress()
                    : HexFormat.ofDelimiter(":").formatHex(bytes, 0, NETWORK_BYTES) + "::/64";
        } catch (UnknownHostException notAnAddress) {
            return "?";
        }
    }
}
