package org.wuzhen.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.WuzhenTest;

@WuzhenTest
@Transactional // each test leaves nothing behind
class DirectoryMapperTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Autowired
    Directory directory;

    @BeforeEach
    void twoCentres() {
        directory.found(new Centre("00", "滨海新区矛盾纠纷调处化解中心", "区中心", Centre.Level.DISTRICT, null, "滨海新区人民调解委员会", "滨"));
        directory.found(new Centre("77", "大沽街道矛盾纠纷调处化解中心", "大沽街道", Centre.Level.STREET, "00", "大沽街道人民调解委员会", "滨大沽"));
        directory.register(new Person("zhao", "赵丽", true));
    }

    @Test
    void keepsCentresAndTheirCommunities() {
        directory.found(new Community("77-02", "东沽社区", "77"));
        directory.found(new Community("77-01", "和睦里社区", "77"));
        directory.found(new Community("77-01", "和睦里社区居委会", "77"));

        assertThat(directory.centre("77").committee()).isEqualTo("大沽街道人民调解委员会");
        assertThat(directory.centre("77").level()).isEqualTo(Centre.Level.STREET);
        assertThat(directory.communities("77"))
                .containsExactly(new Community("77-01", "和睦里社区居委会", "77"), new Community("77-02", "东沽社区", "77"));
        assertThatThrownBy(() -> directory.centre("99")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void knowsWhoHoldsWhichPostToday() {
        PostHolding mediator = holding(Post.MEDIATOR, LONG_AGO, null);
        PostHolding former = holding(Post.ARCHIVIST, LONG_AGO, LONG_AGO.plusYears(1));
        PostHolding later = holding(Post.COMMITTEE_HEAD, LocalDate.now().plusYears(1), null);
        List.of(mediator, former, later).forEach(directory::appoint);

        assertThat(directory.postsOf("zhao")).containsExactly(mediator);
        assertThat(directory.holders(Post.MEDIATOR, "77")).contains(mediator);
        assertThat(directory.holders(Post.ARCHIVIST, "77")).doesNotContain(former);

        directory.appoint(holding(Post.MEDIATOR, LONG_AGO, LONG_AGO.plusDays(1))); // ends the post
        assertThat(directory.postsOf("zhao")).isEmpty();
    }

    @Test
    void whoHasLeftHoldsNothing() {
        directory.appoint(holding(Post.MEDIATOR, LONG_AGO, null));
        directory.register(new Person("zhao", "赵丽", false));

        assertThat(directory.postsOf("zhao")).isEmpty();
        assertThat(directory.holders(Post.MEDIATOR, "77")).isEmpty();
        assertThat(directory.people()).extracting(Person::id).doesNotContain("zhao");
        assertThat(directory.nameOf("zhao")).isEqualTo("赵丽");
        assertThat(directory.nameOf("nobody")).isEqualTo("nobody");
    }

    @Test
    void refusesPostsThatMayNotGoTogether() {
        directory.appoint(holding(Post.AUDITOR, LONG_AGO, null));

        assertThatThrownBy(() -> directory.appoint(holding(Post.MEDIATOR, LONG_AGO, null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("“调解员”与“审计员”不能由同一人同时担任（三员分立）");
        assertThat(directory.postsOf("zhao")).extracting(PostHolding::post).containsExactly(Post.AUDITOR);
    }

    @Test
    void refusesAPostForNobody() {
        assertThatThrownBy(() ->
                        directory.appoint(new PostHolding("nobody", Post.MEDIATOR, "77", null, null, LONG_AGO, null)))
                .isInstanceOf(NoSuchElementException.class);
    }

    private static PostHolding holding(Post post, LocalDate from, LocalDate to) {
        return new PostHolding("zhao", post, "77", null, null, from, to);
    }
}
