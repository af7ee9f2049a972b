package org.wuzhen.mediation.form;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wuzhen.engine.FormEntry;

/** Reads which parties of the case were ticked. */
final class PartyTicks {

    private PartyTicks() {}

    static List<Long> read(FormEntry entry, String key, CaseFacts facts) {
        Set<String> known = facts.parties(entry.caseNumber()).stream()
                .map(p -> String.valueOf(p.id()))
                .collect(Collectors.toSet());
        List<String> ticked = entry.many(key);
        entry.expect(known.containsAll(ticked), "勾选的当事人不在本案中，请刷新任务后重新勾选。");
        return ticked.stream().filter(known::contains).map(Long::valueOf).toList();
    }
}
