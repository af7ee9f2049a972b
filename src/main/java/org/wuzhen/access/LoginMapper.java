package org.wuzhen.access;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.wuzhen.sealing.Sealed;

/** Sessions, second factors, links to the unit's log-in, passes for tools, and the trail of the door. */
@Mapper
interface LoginMapper {

    void beginSession(
            @Param("person") String person,
            @Param("key") String key,
            @Param("now") Instant now,
            @Param("address") String address);

    int endSession(@Param("person") String person, @Param("key") String key, @Param("why") String why);

    Standing standing(@Param("person") String person);

    Factor factor(@Param("person") String person);

    Factor lockFactor(@Param("person") String person);

    void saveFactor(@Param("person") String person, @Param("secret") Sealed secret, @Param("now") Instant now);

    int enrol(@Param("person") String person, @Param("now") Instant now);

    int useStep(@Param("person") String person, @Param("step") long step);

    int deleteFactor(@Param("person") String person);

    void deleteRecoveryCodes(@Param("person") String person);

    void saveRecoveryCode(@Param("person") String person, @Param("codeHash") String codeHash);

    int useRecoveryCode(@Param("person") String person, @Param("codeHash") String codeHash, @Param("now") Instant now);

    int recoveryCodesLeft(@Param("person") String person);

    String linkedPerson(@Param("claimHashes") List<String> claimHashes);

    void link(
            @Param("person") String person,
            @Param("claim") Sealed claim,
            @Param("claimHash") String claimHash,
            @Param("now") Instant now);

    int unlink(@Param("person") String person);

    List<UnderKey> secretsUnderKeys();

    List<UnderKey> claimsUnderKeys();

    String secretSample(@Param("key") String key);

    String claimSample(@Param("key") String key);

    List<SealedRow> secretsNotUnder(
            @Param("current") String current, @Param("after") long after, @Param("most") int most);

    List<SealedRow> claimsNotUnder(
            @Param("current") String current, @Param("after") long after, @Param("most") int most);

    void resealSecret(@Param("r") SealedRow row);

    void resealClaim(@Param("r") SealedRow row, @Param("hash") String hash);

    void savePass(@Param("person") String person, @Param("passHash") String passHash, @Param("until") Instant until);

    Instant passUntil(@Param("person") String person, @Param("now") Instant now);

    boolean passFits(@Param("person") String person, @Param("passHash") String passHash, @Param("now") Instant now);

    int deletePass(@Param("person") String person);

    void tell(
            @Param("at") Instant at,
            @Param("person") String person,
            @Param("kind") String kind,
            @Param("byWhom") String byWhom,
            @Param("summary") String summary,
            @Param("reason") String reason,
            @Param("address") String address);

    List<AccountTrail.Line> trailOf(@Param("person") String person, @Param("limit") int limit);

    /** The session of a person and what the account asks for. */
    record Standing(
            String key,
            String ended,
            Instant begunAt,
            String address,
            boolean mustChange,
            Instant changedAt,
            boolean enrolled) {}

    /** A second factor; not enrolled before its first right code. */
    record Factor(String person, Sealed secret, Instant enrolledAt, long lastStep) {}

    /** How many sealed texts lie under a key. */
    record UnderKey(String name, long texts) {}

    /** A row to be sealed anew. */
    record SealedRow(long id, Sealed text) {}
}
