package org.wuzhen.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.intake.store.CheckMapper;
import org.wuzhen.sealing.SealedRows;

/** What checks found, when the key is changed. */
@Component
@Transactional
class SealedChecks implements SealedRows {

    private final CheckMapper checks;

    SealedChecks(CheckMapper checks) {
        this.checks = checks;
    }

    @Override
    public Set<String> columns() {
        return Set.of("intake_check.found_sealed");
    }

    @Override
    public Map<String, Long> underKeys() {
        return checks.underKeys().stream()
                .collect(Collectors.toMap(CheckMapper.UnderKey::name, CheckMapper.UnderKey::texts));
    }

    @Override
    public Optional<String> sample(String key) {
        return Optional.ofNullable(checks.sample(key));
    }

    @Override
    public Batch reseal(String current, long after, int most) {
        List<CheckMapper.Found> left = checks.notUnder(current, after, most);
        left.forEach(checks::reseal);
        return new Batch(
                left.size(), left.isEmpty() ? after : left.get(left.size() - 1).id());
    }
}
