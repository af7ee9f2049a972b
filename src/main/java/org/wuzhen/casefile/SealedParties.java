package org.wuzhen.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.sealing.Seal;
import org.wuzhen.sealing.Sealed;
import org.wuzhen.sealing.SealedRows;

/** ID numbers and phones of parties, when the key is changed. */
@Component
@Transactional
class SealedParties implements SealedRows {

    private final SealedRowMapper rows;
    private final Seal seal;

    SealedParties(SealedRowMapper rows, Seal seal) {
        this.rows = rows;
        this.seal = seal;
    }

    @Override
    public Set<String> columns() {
        return Set.of("case_party.id_sealed", "case_party.phone_sealed");
    }

    @Override
    public Map<String, Long> underKeys() {
        return rows.partiesUnderKeys().stream()
                .collect(Collectors.toMap(SealedRowMapper.UnderKey::name, SealedRowMapper.UnderKey::texts));
    }

    @Override
    public Optional<String> sample(String key) {
        return Optional.ofNullable(rows.partySample(key));
    }

    @Override
    public Batch reseal(String current, long after, int most) {
        List<SealedRowMapper.PartyNumbers> left = rows.partiesNotUnder(current, after, most);
        left.forEach(party -> rows.resealParty(party, hash(party.idNumber()), hash(party.phone())));
        return new Batch(
                left.size(), left.isEmpty() ? after : left.get(left.size() - 1).id());
    }

    private String hash(Sealed text) {
        return text == null ? null : seal.fingerprint(text.clear());
    }
}
