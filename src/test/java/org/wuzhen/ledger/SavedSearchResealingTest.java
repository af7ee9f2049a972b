package org.wuzhen.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wuzhen.Office;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.directory.Post;
import org.wuzhen.sealing.SealedRows.Batch;
import org.wuzhen.sealing.SealingKeys;

/** The searches that people keep follow a new key, in batches, and stay what they were. */
@WuzhenTest
class SavedSearchResealingTest {

    private static final String CENTRE = "70";

    @Autowired
    SavedSearches searches;

    @Autowired
    SealedSearches sealed;

    @Autowired
    SealingKeys keys;

    @Autowired
    Office office;

    @Autowired
    ActAs actAs;

    @Autowired
    JdbcTemplate sql;

    @Test
    void aSearchStaysReadableBeforeWhileAndAfterItIsSealedAnew() {
        String clerk = office.somebody(CENTRE, Post.INTAKE_CLERK);
        String text = "奚重" + UUID.randomUUID();
        for (int i = 1; i <= 5; i++) {
            keep(clerk, "查询" + i, text + i, i == 4);
        }
        List<SavedSearch> kept = mine(clerk);
        assertThat(kept).hasSize(5);
        assertThat(kept.get(2).form().toString()).contains(text + 3);
        assertThat(kept.get(3).opening()).isTrue();

        String added = actAs.run(office.somebody("00", Post.SECURITY_ADMIN), () -> keys.add("轮换"));
        assertThat(mine(clerk)).as("under the former key").isEqualTo(kept);
        keep(clerk, "查询6", text + 6, false);
        assertThat(under(clerk, added)).as("what is new is under the new key").isEqualTo(1);

        Batch first = sealed.reseal(added, 0, 2);
        assertThat(first.rows()).isEqualTo(2);
        assertThat(mine(clerk).subList(0, 5)).as("between two batches").isEqualTo(kept);

        // the process ended there: another one begins at the beginning
        Batch batch = new Batch(1, 0);
        while (batch.rows() > 0) {
            batch = sealed.reseal(added, batch.last(), 2);
        }
        assertThat(under(clerk, added)).isEqualTo(6);
        assertThat(sealed.underKeys().keySet()).containsExactly(added);
        assertThat(mine(clerk).subList(0, 5)).isEqualTo(kept);
        assertThat(actAs.run(clerk, searches::opening)).contains(kept.get(3));
        assertThat(sql.queryForList(
                        "select search_sealed from ledger_saved_search where person = ?", String.class, clerk))
                .noneMatch(stored -> stored.contains("查询") || stored.contains(text));
    }

    private void keep(String person, String name, String text, boolean opening) {
        CaseSearch search =
                new CaseSearch(text, null, null, null, null, null, null, null, "", null, null, null, null, null, null);
        assertThat(actAs.run(person, () -> searches.keep(name, search, CaseSort.URGENCY, opening)))
                .isEmpty();
    }

    private List<SavedSearch> mine(String person) {
        return actAs.run(person, () -> searches.mine());
    }

    private int under(String person, String key) {
        return sql.queryForObject(
                "select count(*) from ledger_saved_search where person = ? and search_sealed like ?",
                Integer.class,
                person,
                key + "%");
    }
}
