package org.wuzhen.bench;

import java.util.Map;
import org.wuzhen.directory.Centre;
import org.wuzhen.sealing.Seal;

/** What is different in one copy of a worked case. */
final class CopyOfCase {

    final long turn;
    final Prototype prototype;
    final String number;
    final Centre centre;
    final String community;
    final int days;
    final int wallDays;
    final String[] papers;
    final String[] logins;
    final String[] names;
    final Somebody[] people;
    final Map<String, Long> firstIds;
    final String joinedInto;
    final String department;
    private final Seal seal;
    private final String uuidHead;

    CopyOfCase(
            long turn,
            Prototype prototype,
            String number,
            Centre centre,
            String community,
            int days,
            int wallDays,
            String[] papers,
            String[] logins,
            String[] names,
            Somebody[] people,
            Map<String, Long> firstIds,
            String joinedInto,
            String department,
            Seal seal) {
        this.turn = turn;
        this.prototype = prototype;
        this.number = number;
        this.centre = centre;
        this.community = community;
        this.days = days;
        this.wallDays = wallDays;
        this.papers = papers;
        this.logins = logins;
        this.names = names;
        this.people = people;
        this.firstIds = firstIds;
        this.joinedInto = joinedInto;
        this.department = department;
        this.seal = seal;
        this.uuidHead = "%08x-".formatted(turn);
    }

    /** An engine id of its own for each of the prototype's. */
    String uuid(int index) {
        return uuidHead + hex(index >>> 12, 4) + "-11f1-9" + hex(index & 0xfff, 3) + "-77757a68656e";
    }

    private static String hex(int value, int digits) {
        String hex = Integer.toHexString(value);
        return "0".repeat(Math.max(0, digits - hex.length())) + hex;
    }

    long id(String table, int index) {
        return firstIds.get(table) + index;
    }

    String sealed(String clear) {
        return seal.seal(clear);
    }

    String hash(String clear) {
        return seal.fingerprint(clear);
    }
}
