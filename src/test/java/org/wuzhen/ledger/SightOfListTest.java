package org.wuzhen.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.Office;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.access.Sight;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.NewCase;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;

/** What lists and counts show is what may be read case by case, whoever asks: tried on an office thrown together. */
@WuzhenTest
@Transactional
class SightOfListTest {

    private static final List<String> CENTRES = List.of("00", "71", "72", "73");
    private static final List<String> DEPARTMENTS = List.of("HRSS", "PSB", "COURT");
    private static final int CASES = 120;
    private static final int MOST = 1_000_000;

    @Autowired
    CaseAccess access;

    @Autowired
    CaseFiles cases;

    @Autowired
    Directory directory;

    @Autowired
    Office office;

    @Autowired
    ActAs actAs;

    @Autowired
    LedgerMapper ledger;

    @Autowired
    Lines lines;

    private final Random dice = new Random(20260131);

    @Test
    void theListShowsWhatMayBeRead() {
        List<String> people = people();
        List<CaseNumber> numbers = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            numbers.add(thrownTogether(people));
        }
        Set<Integer> sizes = new TreeSet<>();
        lines.settle();

        for (String person : people) {
            Sight sight = access.sightOf(person);
            Set<String> readable = numbers.stream()
                    .filter(number -> sight.covers(cases.get(number), cases.circle(number)))
                    .map(CaseNumber::value)
                    .collect(Collectors.toCollection(TreeSet::new));
            List<CaseRow> listed = ledger.list(everything(sight), MOST, 0);

            Set<String> shown = new TreeSet<>();
            listed.forEach(row -> shown.add(row.number()));
            shown.removeIf(number -> !numbers.contains(CaseNumber.of(number)));
            assertThat(shown).as("%s: %s", person, directory.postsOf(person)).isEqualTo(readable);
            assertThat(Census.of(ledger, everything(sight), MOST).total())
                    .as(person)
                    .isEqualTo(listed.size());
            sizes.add(readable.size());
        }
        assertThat(sizes).as("the dice were worth throwing").hasSizeGreaterThan(10);
    }

    private List<String> people() {
        List<String> people = new ArrayList<>();
        for (Post post : Post.values()) {
            for (String centre : CENTRES) {
                people.add(holding(post, centre));
            }
        }
        for (int i = 0; i < 10; i++) {
            List<Post> working = EnumSet.allOf(Post.class).stream()
                    .filter(Post::handlesCases)
                    .toList();
            String several = holding(one(working), one(CENTRES));
            appoint(several, one(working), one(CENTRES));
            people.add(several);
        }
        String absent = holding(Post.MEDIATOR, "71");
        String deputy = holding(Post.MEDIATOR, "72");
        directory.standIn(
                absent, deputy, LocalDate.now().minusDays(0), LocalDate.now().plusDays(3), "公出");
        people.addAll(List.of(absent, deputy, office.somebody("71")));
        return people;
    }

    private String holding(Post post, String centre) {
        String person = office.somebody(centre);
        appoint(person, post, centre);
        return person;
    }

    private void appoint(String person, Post post, String centre) {
        directory.appoint(new PostHolding(
                person,
                post,
                centre,
                post.reach() == Post.Reach.ASKED ? one(DEPARTMENTS) : null,
                null,
                LocalDate.of(2020, 1, 1),
                null));
    }

    private CaseNumber thrownTogether(List<String> people) {
        String centre = one(CENTRES);
        CaseNumber number = actAs.run(one(people), () -> cases.open(dispute(centre)));
        if (dice.nextInt(3) > 0) {
            cases.entrust(number, one(people));
        }
        if (dice.nextInt(4) == 0) {
            cases.reach(number, one(CENTRES), "提级");
        }
        for (int i = dice.nextInt(3); i > 0; i--) {
            cases.ask(number, one(DEPARTMENTS), one(CENTRES));
        }
        for (int i = dice.nextInt(4); i > 0; i--) {
            String somebody = one(people);
            cases.admit(number, somebody, "包案领导");
            if (dice.nextInt(3) == 0) {
                cases.dismiss(number, somebody);
            }
        }
        for (int i = dice.nextInt(20); i > 0; i--) {
            cases.recuse(number, one(people));
        }
        if (dice.nextInt(5) == 0) {
            cases.entrust(number, one(people)); // chosen anew, recused or not
        }
        if (dice.nextInt(4) == 0) {
            cases.restrict(number);
        }
        return number;
    }

    private NewCase dispute(String centre) {
        return new NewCase(
                centre,
                DisputeType.NEIGHBOUR,
                Channel.WINDOW,
                null,
                null,
                null,
                null,
                "楼上漏水",
                "修好并赔偿",
                null,
                2,
                dice.nextInt(5) == 0 ? Set.of(Mark.CROSS_STREET) : Set.of(),
                Instant.now(),
                List.of());
    }

    private static CaseQuery everything(Sight sight) {
        return CaseQuery.of(CaseSearch.ALL, CaseSort.URGENCY, sight, false, Instant.now(), null, text -> text)
                .orElseThrow();
    }

    private <T> T one(List<T> all) {
        return all.get(dice.nextInt(all.size()));
    }
}
