package org.wuzhen.department.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.sealing.SealedRows;

/** Questions to departments and their answers, when the key is changed. */
@Component
@Transactional
class SealedEnquiries implements SealedRows {

    private final SealedMapper rows;

    SealedEnquiries(SealedMapper rows) {
        this.rows = rows;
    }

    @Override
    public Set<String> columns() {
        return Set.of("department_enquiry.payload_sealed", "department_enquiry.reply_sealed");
    }

    @Override
    public Map<String, Long> underKeys() {
        return rows.enquiriesUnderKeys().stream()
                .collect(Collectors.toMap(SealedMapper.UnderKey::name, SealedMapper.UnderKey::texts));
    }

    @Override
    public Optional<String> sample(String key) {
        return Optional.ofNullable(rows.enquirySample(key));
    }

    @Override
    public Batch reseal(String current, long after, int most) {
        List<SealedMapper.Enquiry> left = rows.enquiriesNotUnder(current, after, most);
        left.forEach(rows::resealEnquiry);
        return new Batch(
                left.size(), left.isEmpty() ? after : left.get(left.size() - 1).id());
    }
}
