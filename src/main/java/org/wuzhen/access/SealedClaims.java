package org.wuzhen.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.sealing.Seal;
import org.wuzhen.sealing.SealedRows;

/** By what the unit's own log-in knows people, when the key is changed. */
@Component
@Transactional
class SealedClaims implements SealedRows {

    private final LoginMapper login;
    private final Seal seal;

    SealedClaims(LoginMapper login, Seal seal) {
        this.login = login;
        this.seal = seal;
    }

    @Override
    public Set<String> columns() {
        return Set.of("access_identity.claim_sealed");
    }

    @Override
    public Map<String, Long> underKeys() {
        return login.claimsUnderKeys().stream()
                .collect(Collectors.toMap(LoginMapper.UnderKey::name, LoginMapper.UnderKey::texts));
    }

    @Override
    public Optional<String> sample(String key) {
        return Optional.ofNullable(login.claimSample(key));
    }

    @Override
    public Batch reseal(String current, long after, int most) {
        List<LoginMapper.SealedRow> left = login.claimsNotUnder(current, after, most);
        left.forEach(row -> login.resealClaim(row, seal.fingerprint(row.text().clear())));
        return new Batch(
                left.size(), left.isEmpty() ? after : left.get(left.size() - 1).id());
    }
}
