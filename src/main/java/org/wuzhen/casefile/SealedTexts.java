package org.wuzhen.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.sealing.Seal;
import org.wuzhen.sealing.SealedRows;

/** Numbers out of narratives, when the key is changed. */
@Component
@Transactional
class SealedTexts implements SealedRows {

    private final SealedRowMapper rows;
    private final Seal seal;

    SealedTexts(SealedRowMapper rows, Seal seal) {
        this.rows = rows;
        this.seal = seal;
    }

    @Override
    public Set<String> columns() {
        return Set.of("case_sealed_text.text_sealed");
    }

    @Override
    public Map<String, Long> underKeys() {
        return rows.textsUnderKeys().stream()
                .collect(Collectors.toMap(SealedRowMapper.UnderKey::name, SealedRowMapper.UnderKey::texts));
    }

    @Override
    public Optional<String> sample(String key) {
        return Optional.ofNullable(rows.textSample(key));
    }

    @Override
    public Batch reseal(String current, long after, int most) {
        List<SealedRowMapper.Text> left = rows.textsNotUnder(current, after, most);
        left.forEach(text -> rows.resealText(text, seal.fingerprint(text.text().clear())));
        return new Batch(
                left.size(), left.isEmpty() ? after : left.get(left.size() - 1).id());
    }
}
