package org.wuzhen.department.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.sealing.SealedRows;

/** What departments sent, when the key is changed. */
@Component
@Transactional
class SealedMessages implements SealedRows {

    private final SealedMapper rows;

    SealedMessages(SealedMapper rows) {
        this.rows = rows;
    }

    @Override
    public Set<String> columns() {
        return Set.of("department_message.payload_sealed");
    }

    @Override
    public Map<String, Long> underKeys() {
        return rows.messagesUnderKeys().stream()
                .collect(Collectors.toMap(SealedMapper.UnderKey::name, SealedMapper.UnderKey::texts));
    }

    @Override
    public Optional<String> sample(String key) {
        return Optional.ofNullable(rows.messageSample(key));
    }

    @Override
    public Batch reseal(String current, long after, int most) {
        List<SealedMapper.Message> left = rows.messagesNotUnder(current, after, most);
        left.forEach(rows::resealMessage);
        return new Batch(
                left.size(), left.isEmpty() ? after : left.get(left.size() - 1).id());
    }
}
