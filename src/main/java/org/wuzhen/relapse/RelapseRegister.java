package org.wuzhen.relapse;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.relapse.store.RelapseMapper;

/** The register of re-examinations at some centres (复诊台账): due, running, ended, and how often disputes come back. */
@Component
@Transactional(readOnly = true)
public class RelapseRegister {

    private final RelapseMapper store;

    RelapseRegister(RelapseMapper store) {
        this.store = store;
    }

    /** Days up to one, the first first. */
    public List<Due> coming(Collection<String> centres, LocalDate until, int limit) {
        return store.coming(centres, until, limit);
    }

    /** How many cases are leftovers that are still to be looked at. */
    public int legacy(Collection<String> centres) {
        return store.legacy(centres);
    }

    /** Those under way, the oldest first. */
    public List<Review> running(Collection<String> centres, int limit) {
        return store.running(centres, limit);
    }

    /** Those that ended last. */
    public List<Review> ended(Collection<String> centres, int limit) {
        return store.ended(centres, limit);
    }

    /** By kind of dispute. */
    public List<TypeCount> byType(Collection<String> centres) {
        return store.byType(centres);
    }
}
