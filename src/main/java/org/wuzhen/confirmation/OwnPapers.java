package org.wuzhen.confirmation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.wuzhen.department.wire.FileRef;

/** Papers that the system itself holds as texts, by number, size and digest, as the court's contract wants them. */
final class OwnPapers {

    private OwnPapers() {}

    static FileRef of(String number, String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new FileRef(number, name, FileRef.Kind.TEXT, bytes.length, "sha256:" + digest(bytes));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The JDK has SHA-256", e);
        }
    }
}
