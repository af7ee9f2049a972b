package org.wuzhen.department.callback;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.wuzhen.department.signature.SigningKey;

/**
 * A department that may send messages.
 *
 * @param department code in the directory
 * @param certificate who its server has to be by its certificate, or null when none is asked for
 * @param rate messages in a second
 */
record Correspondent(String department, List<Timed> keys, X500Principal certificate, int rate) {

    /** A key and when it opens; either end may be null. */
    record Timed(SigningKey key, Instant from, Instant until) {

        boolean opens(Instant now) {
            return (from == null || !now.isBefore(from)) && (until == null || now.isBefore(until));
        }
    }

    /** The key of this id, if it opens now. */
    Optional<SigningKey> key(String id, Instant now) {
        return keys.stream()
                .filter(timed -> timed.key().id().equals(id) && timed.opens(now))
                .map(Timed::key)
                .findFirst();
    }

    /** Whether a server that showed these certificates (null for none) is the department's. */
    boolean shows(X509Certificate[] certificates) {
        return certificate == null
                || certificates != null
                        && certificates.length > 0
                        && certificate.equals(certificates[0].getSubjectX500Principal());
    }
}
