package org.wuzhen.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.Accounts;
import org.wuzhen.demo.settlement.OfficeSize;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Grid;
import org.wuzhen.directory.Person;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;

/** A generated office is entered once, whole, beside whatever is there. */
@WuzhenTest
@Transactional // leaves nothing behind
class WholeOfficeTest {

    @Autowired
    Directory directory;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void isEnteredOnce() {
        WholeOffice office = new WholeOffice(directory, accounts, transaction);

        office.settle(OfficeSize.SMALL, Map.of(), "Binhai2026");

        assertThat(directory.grids("01")).isNotEmpty();
        Grid grid = directory.grids("01").get(0);
        assertThat(directory.holdingsAt("01"))
                .filteredOn(held -> grid.code().equals(held.unit()))
                .extracting(PostHolding::post)
                .contains(Post.GRID_WORKER, Post.PART_TIME_GRID_WORKER);
        assertThat(directory.officers("COURT", "01")).isNotEmpty();
        assertThat(directory.headOf("COURT")).isPresent();
        assertThat(directory.postsOf("qu.shuji"))
                .extracting(PostHolding::post)
                .containsOnly(Post.ZONE_COMMANDER, Post.LEADING_GROUP_HEAD)
                .hasSize(3);

        long people = directory.people().stream().map(Person::id).count();
        office.settle(OfficeSize.SMALL, Map.of(), "Binhai2026");
        assertThat(directory.people()).hasSize((int) people);
    }
}
