package org.wuzhen.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.sealing.SealedRows;

/** Secrets of second factors, when the key is changed. */
@Component
@Transactional
class SealedSecrets implements SealedRows {

    private final LoginMapper login;

    SealedSecrets(LoginMapper login) {
        this.login = login;
    }

    @Override
    public Set<String> columns() {
        return Set.of("access_second_factor.secret_sealed");
    }

    @Override
    public Map<String, Long> underKeys() {
        return login.secretsUnderKeys().stream()
                .collect(Collectors.toMap(LoginMapper.UnderKey::name, LoginMapper.UnderKey::texts));
    }

    @Override
    public Optional<String> sample(String key) {
        return Optional.ofNullable(login.secretSample(key));
    }

    @Override
    public Batch reseal(String current, long after, int most) {
        List<LoginMapper.SealedRow> left = login.secretsNotUnder(current, after, most);
        left.forEach(login::resealSecret);
        return new Batch(
                left.size(), left.isEmpty() ? after : left.get(left.size() - 1).id());
    }
}
