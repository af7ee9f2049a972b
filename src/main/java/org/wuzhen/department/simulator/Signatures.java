package org.wuzhen.department.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Signs and checks as {@code docs/departments/README.md} says. A department is another house that shares the contract
 * with us and not our code: this is written a second time on purpose, so that both sides prove each other.
 */
final class Signatures {

    static final String KEY = "X-Wuzhen-Key";
    static final String TIME = "X-Wuzhen-Time";
    static final String NONCE = "X-Wuzhen-Nonce";
    static final String SIGNATURE = "X-Wuzhen-Signature";

    /** The digest under the signature. */
    enum Kind {
        SHA256,
        SM3;

        private Digest digest() {
            return this == SM3 ? new SM3Digest() : new SHA256Digest();
        }

        static Kind of(String name) {
            return name.replace("-", "").equalsIgnoreCase("SM3") ? SM3 : SHA256;
        }
    }

    private Signatures() {}

    static String digest(Kind kind, byte[] body) {
        Digest digest = kind.digest();
        digest.update(body, 0, body.length);
        byte[] out = new byte[digest.getDigestSize()];
        digest.doFinal(out, 0);
        return HexFormat.of().formatHex(out);
    }

    static String sign(Kind kind, byte[] secret, String method, String path, String time, String nonce, byte[] body) {
        byte[] text =
                String.join("\n", method, path, time, nonce, digest(kind, body)).getBytes(StandardCharsets.UTF_8);
        HMac mac = new HMac(kind.digest());
        mac.init(new KeyParameter(secret));
        mac.update(text, 0, text.length);
        byte[] out = new byte[mac.getMacSize()];
        mac.doFinal(out, 0);
        return HexFormat.of().formatHex(out);
    }

    static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
