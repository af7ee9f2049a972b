package org.wuzhen.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.sealing.Seal;

/**
 * The searches that each person keeps for themselves. Name and search lie sealed in the table, because both may hold a
 * party's name; nobody else sees them.
 */
@Component
@Transactional
class SavedSearches {

    static final int LONGEST_NAME = 20;

    private static final String DETAIL = "search";

    private final SavedSearchMapper kept;
    private final Seal seal;
    private final ObjectMapper json;
    private final Acts acts;
    private final Clock clock;
    private final LedgerProperties limits;

    SavedSearches(
            SavedSearchMapper kept, Seal seal, ObjectMapper json, Acts acts, Clock clock, LedgerProperties limits) {
        this.kept = kept;
        this.seal = seal;
        this.json = json;
        this.acts = acts;
        this.clock = clock;
        this.limits = limits;
    }

    /** Those of whoever is logged in, the oldest first. */
    @Transactional(readOnly = true)
    List<SavedSearch> mine() {
        return kept.of(person()).stream().map(this::opened).toList();
    }

    @Transactional(readOnly = true)
    Optional<SavedSearch> mine(long id) {
        return mine().stream().filter(search -> search.id() == id).findFirst();
    }

    /** What the list opens with, if anything. */
    @Transactional(readOnly = true)
    Optional<SavedSearch> opening() {
        return mine().stream().filter(SavedSearch::opening).findFirst();
    }

    /**
     * Keeps a search under a name; one of the same name is replaced.
     *
     * @return why it cannot be kept, or empty
     */
    Optional<String> keep(String name, CaseSearch search, CaseSort sort, boolean opening) {
        Optional<String> fault = fault(name);
        if (fault.isPresent()) {
            return fault;
        }
        kept.lock(person());
        List<SavedSearch> mine = mine();
        Optional<SavedSearch> same =
                mine.stream().filter(known -> known.name().equals(name)).findFirst();
        if (same.isEmpty() && mine.size() >= limits.savedSearches()) {
            return Optional.of("最多保存" + limits.savedSearches() + "个常用查询，请先删除不用的。");
        }
        String sealed = sealed(new Content(name, CaseSearchForm.of(search), sort.code()));
        long id;
        if (same.isPresent()) {
            id = same.get().id();
            kept.change(person(), id, sealed);
        } else {
            id = kept.keep(person(), sealed, clock.instant());
        }
        acts.record("search-saved", null, "保存常用查询", null, Map.of(DETAIL, String.valueOf(id)));
        if (opening) {
            openWith(id);
        }
        return Optional.empty();
    }

    /**
     * Gives a search another name.
     *
     * @return why it cannot have it, or empty; empty also when there is no such search of this person
     */
    Optional<String> rename(long id, String name) {
        Optional<String> fault = fault(name);
        if (fault.isPresent()) {
            return fault;
        }
        kept.lock(person());
        List<SavedSearch> mine = mine();
        if (mine.stream().anyMatch(other -> other.id() != id && other.name().equals(name))) {
            return Optional.of("已有同名的常用查询，请换一个名称。");
        }
        mine.stream().filter(search -> search.id() == id).forEach(search -> {
            kept.change(person(), id, sealed(new Content(name, search.form(), search.sort())));
            acts.record("search-renamed", null, "重命名常用查询", null, Map.of(DETAIL, String.valueOf(id)));
        });
        return Optional.empty();
    }

    void forget(long id) {
        if (kept.forget(person(), id) > 0) {
            acts.record("search-deleted", null, "删除常用查询", null, Map.of(DETAIL, String.valueOf(id)));
        }
    }

    /** Lets the list open with this search from now on. */
    void openWith(long id) {
        kept.openWithNone(person());
        if (kept.openWith(person(), id) > 0) {
            acts.record("search-opening", null, "设置台账默认查询", null, Map.of(DETAIL, String.valueOf(id)));
        }
    }

    /** Lets the list open with all cases again. */
    void openWithAll() {
        kept.openWithNone(person());
        acts.record("search-opening", null, "取消台账默认查询", null, Map.of());
    }

    private static Optional<String> fault(String name) {
        if (name.isEmpty()) {
            return Optional.of("请填写名称。");
        }
        return name.length() > LONGEST_NAME ? Optional.of("名称不超过" + LONGEST_NAME + "个字。") : Optional.empty();
    }

    private String person() {
        return acts.actor().userId();
    }

    private String sealed(Content content) {
        try {
            return seal.seal(json.writeValueAsString(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A search cannot be written as JSON", e);
        }
    }

    private SavedSearch opened(SavedSearchMapper.SavedSearchRow row) {
        try {
            Content content = json.readValue(seal.open(row.sealed()), Content.class);
            return new SavedSearch(row.id(), content.name(), content.form(), content.sort(), row.opening());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A saved search cannot be read", e);
        }
    }

    /** What is sealed. */
    private record Content(String name, CaseSearchForm form, String sort) {}
}
