package org.wuzhen.directory;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The register of delegated authority (代表主要领导授权登记): granted and revoked, never changed and never deleted. */
public interface DelegatedAuthorities {

    /** Every authority ever granted, the newest first. */
    List<DelegatedAuthority> all();

    /** Those of one officer, the newest first. */
    List<DelegatedAuthority> of(String person);

    Optional<DelegatedAuthority> find(long id);

    /**
     * Enters an authority; its id and revocation are ignored.
     *
     * @return its id
     * @throws IllegalArgumentException with a Chinese sentence for whoever enters it
     */
    long grant(DelegatedAuthority authority);

    /**
     * Takes an authority back from this moment on; what was decided under it stands.
     *
     * @throws IllegalArgumentException with a Chinese sentence for whoever revokes it
     */
    void revoke(long id, String reason);

    /**
     * Whether an officer may decide now in the name of the department's head.
     *
     * @param disputeType name of the dispute's type
     * @param amount the sum decided on in yuan, or null when there is none
     */
    Coverage coverage(String person, String department, String disputeType, BigDecimal amount);
}
