package org.wuzhen.care;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.care.store.SealedRow;
import org.wuzhen.care.store.SealedTextsOfCareMapper;
import org.wuzhen.sealing.Seal;
import org.wuzhen.sealing.Sealed;
import org.wuzhen.sealing.SealedRows;

/** Whatever tells who somebody on the list is and how they are: written sealed, read opened, deleted when its time is over. */
@Component
@Transactional
class CareTexts implements SealedRows {

    private final SealedTextsOfCareMapper store;
    private final Seal seal;

    CareTexts(SealedTextsOfCareMapper store, Seal seal) {
        this.store = store;
        this.seal = seal;
    }

    /** Keeps a text; an empty one is not kept. */
    void keep(long person, SealedPart part, long of, String text) {
        Sealed sealed = Sealed.of(text);
        if (sealed != null) {
            store.insert(person, part, of, sealed, part.searched() ? seal.fingerprint(text) : null);
        }
    }

    /** One text, or null. */
    @Transactional(readOnly = true)
    String read(SealedPart part, long of) {
        SealedRow row = store.find(part, of);
        return row == null ? null : row.text().clear();
    }

    /** All texts of one kind of somebody, by what they belong to. */
    @Transactional(readOnly = true)
    Map<Long, String> all(long person, SealedPart part) {
        return store.of(person, part).stream()
                .collect(Collectors.toMap(SealedRow::of, row -> row.text().clear()));
    }

    /** One text of several people, by their ids. */
    @Transactional(readOnly = true)
    Map<Long, String> ofPeople(List<Long> people, SealedPart part) {
        return people.isEmpty()
                ? Map.of()
                : store.ofPeople(people, part).stream().collect(Collectors.toMap(SealedRow::of, row -> row.text()
                        .clear()));
    }

    /** Whether somebody with this ID number is on the list of a centre, or proposed for it. */
    @Transactional(readOnly = true)
    boolean listed(String centre, Sealed idNumber) {
        return idNumber != null && store.listed(centre, seal.fingerprints(idNumber.clear()));
    }

    void erase(long person) {
        store.erase(person);
    }

    @Override
    public Set<String> columns() {
        return Set.of("care_sealed.text_sealed");
    }

    @Override
    public Map<String, Long> underKeys() {
        return store.underKeys().stream()
                .collect(Collectors.toMap(
                        SealedTextsOfCareMapper.UnderKey::name, SealedTextsOfCareMapper.UnderKey::texts));
    }

    @Override
    public Optional<String> sample(String key) {
        return Optional.ofNullable(store.sample(key));
    }

    @Override
    public Batch reseal(String current, long after, int most) {
        List<SealedRow> left = store.notUnder(current, after, most);
        left.forEach(row -> store.reseal(
                row.id(),
                row.text(),
                row.field().searched() ? seal.fingerprint(row.text().clear()) : null));
        return new Batch(
                left.size(), left.isEmpty() ? after : left.get(left.size() - 1).id());
    }
}
