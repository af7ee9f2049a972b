package org.wuzhen.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.sealing.Seal;
import org.wuzhen.sealing.SealedRows;

/** Searches that people keep, when the key is changed. */
@Component
@Transactional
class SealedSearches implements SealedRows {

    private final SavedSearchMapper rows;
    private final Seal seal;

    SealedSearches(SavedSearchMapper rows, Seal seal) {
        this.rows = rows;
        this.seal = seal;
    }

    @Override
    public Set<String> columns() {
        return Set.of("ledger_saved_search.search_sealed");
    }

    @Override
    public Map<String, Long> underKeys() {
        return rows.underKeys().stream().collect(Collectors.toMap(Tally::name, tally -> (long) tally.count()));
    }

    @Override
    public Optional<String> sample(String key) {
        return Optional.ofNullable(rows.sample(key));
    }

    @Override
    public Batch reseal(String current, long after, int most) {
        List<SavedSearchMapper.SavedSearchRow> left = rows.notUnder(current, after, most);
        left.forEach(row -> rows.reseal(row.id(), seal.seal(seal.open(row.sealed()))));
        return new Batch(
                left.size(), left.isEmpty() ? after : left.get(left.size() - 1).id());
    }
}
