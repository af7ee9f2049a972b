package org.wuzhen.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.ShippedDepartments;
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

    @Test
    void aPostIsVacatedOnADayAndForAReason() {
        PostHolding mediator = holding(Post.MEDIATOR, LONG_AGO, null);
        directory.appoint(mediator);

        assertThatThrownBy(() -> directory.vacate(mediator, LONG_AGO.minusDays(1), "轮岗"))
                .hasMessageContaining("不能早于任职日");
        assertThatThrownBy(() -> directory.vacate(mediator, LocalDate.now(), " "))
                .hasMessageContaining("事由");
        directory.vacate(mediator, LocalDate.now().minusDays(1), "轮岗");

        assertThat(directory.postsOf("zhao")).isEmpty();
        assertThat(directory.holdings("zhao"))
                .containsExactly(mediator.until(LocalDate.now().minusDays(1)));
        assertThatThrownBy(() -> directory.vacate(mediator, LocalDate.now(), "轮岗"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoLeavesLosesAllPostsAndThenTheAccount() {
        directory.appoint(holding(Post.MEDIATOR, LONG_AGO, null));
        directory.appoint(holding(Post.COMMITTEE_HEAD, LocalDate.now().plusMonths(1), null));

        directory.leave("zhao", LocalDate.now(), "退休");
        assertThat(directory.person("zhao")).get().extracting(Person::active).isEqualTo(true);
        assertThat(directory.holdings("zhao")).hasSize(1);

        directory.leave("zhao", LocalDate.now().minusDays(1), "退休");
        assertThat(directory.person("zhao")).get().extracting(Person::active).isEqualTo(false);
        assertThat(directory.postsOf("zhao")).isEmpty();
    }

    @Test
    void theLastSystemAdministratorStays() {
        directory.people().stream()
                .filter(person -> !person.id().equals("zhao"))
                .flatMap(person -> directory.postsOf(person.id()).stream())
                .filter(holding -> holding.post() == Post.SYS_ADMIN)
                .forEach(holding -> directory.register(new Person(holding.person(), "某", false)));
        PostHolding admin = holding(Post.SYS_ADMIN, LONG_AGO, null);
        directory.appoint(admin);

        assertThatThrownBy(() -> directory.vacate(admin, LocalDate.now(), "轮岗")).hasMessageContaining("最后一位系统管理员");
    }

    @Test
    void aDeputyHoldsThePostsForATime() {
        LocalDate today = LocalDate.now();
        directory.register(new Person("qian", "钱进", true));
        directory.register(new Person("sun", "孙洁", true));
        directory.appoint(holding(Post.MEDIATOR, LONG_AGO, null));
        directory.appoint(holding(Post.ARCHIVIST, LONG_AGO, today.plusDays(2)));
        directory.appoint(new PostHolding("sun", Post.AUDITOR, "00", null, null, LONG_AGO, null));

        assertThatThrownBy(() -> directory.standIn("zhao", "sun", today, today.plusDays(9), "病假"))
                .hasMessageContaining("三员分立");
        StandIn standIn = directory.standIn("zhao", "qian", today, today.plusDays(9), "病假");

        assertThat(directory.postsOf("qian"))
                .extracting(PostHolding::post, PostHolding::to, PostHolding::deputyFor)
                .containsExactlyInAnyOrder(
                        tuple(Post.MEDIATOR, today.plusDays(9), "zhao"),
                        tuple(Post.ARCHIVIST, today.plusDays(2), "zhao"));
        assertThat(directory.standInFor("zhao")).contains(standIn);
        assertThat(directory.standIns("qian")).containsExactly(standIn);
        assertThatThrownBy(() -> directory.standIn("zhao", "qian", today.plusDays(3), today.plusDays(4), "病假"))
                .hasMessageContaining("已有代理人");

        directory.endStandIn(standIn.id(), "提前返岗");
        assertThat(directory.postsOf("qian")).isEmpty();
        assertThat(directory.standInFor("zhao")).isEmpty();
    }

    @Test
    void aStandInThatHasBegunEndsTheDayBefore() {
        LocalDate today = LocalDate.now();
        directory.register(new Person("qian", "钱进", true));
        directory.appoint(holding(Post.MEDIATOR, LONG_AGO, null));
        StandIn standIn = directory.standIn("zhao", "qian", today.minusDays(3), today.plusDays(9), "病假");

        directory.endStandIn(standIn.id(), "提前返岗");

        assertThat(directory.holdings("qian")).extracting(PostHolding::to).containsExactly(today.minusDays(1));
        assertThat(directory.standIns("zhao")).extracting(StandIn::to).containsExactly(today.minusDays(1));
        assertThatThrownBy(() -> directory.endStandIn(standIn.id(), "再次")).hasMessageContaining("已经结束");
    }

    @Test
    void knowsTheFifteenDepartmentsAndTheirOfficers() {
        assertThat(directory.departments()).filteredOn(Department::resident).hasSize(15);
        assertThat(directory.departments())
                .extracting(Department::code)
                .startsWith("COURT", "PSB", "JUSTICE", "PETITION", "PROCURATORATE", "HRSS")
                .containsSubsequence(ShippedDepartments.codes());
        PostHolding onCall = officer("zhao", SecondmentMode.ON_CALL);
        directory.register(new Person("qian", "钱进", true));
        PostHolding resident = officer("qian", SecondmentMode.RESIDENT);
        PostHolding head =
                new PostHolding("zhao", Post.DEPARTMENT_HEAD, "00", null, "WOMEN", null, null, LONG_AGO, null, null);
        List.of(onCall, resident, head).forEach(directory::appoint);

        assertThat(directory.officers("WOMEN", "77")).containsExactly(resident, onCall);
        assertThat(directory.officers("COURT", "77")).isEmpty();
        assertThat(directory.headOf("WOMEN")).contains(head);
    }

    @Test
    void oneIsSecretaryAndHeadOfABaseUnit() {
        directory.found(new Community("77-01", "东沽社区", "77"));
        for (Post post : List.of(Post.UNIT_SECRETARY, Post.UNIT_DIRECTOR)) {
            directory.appoint(new PostHolding("zhao", post, "77", "77-01", null, null, null, LONG_AGO, null, null));
        }

        assertThat(directory.postsOf("zhao"))
                .extracting(PostHolding::post, PostHolding::unit)
                .containsExactlyInAnyOrder(tuple(Post.UNIT_SECRETARY, "77-01"), tuple(Post.UNIT_DIRECTOR, "77-01"));
    }

    @Test
    void settlesGridsAndZones() {
        directory.settle(
                List.of(
                        new Community("77-01", "中塘村", "77"),
                        new Community("77-02", "新苑", "77", Community.Kind.PREPARATORY_GROUP)),
                List.of(new Grid("77-01-1", "第一网格", "77-01", "77")),
                List.of(new MicroGrid("77-01-1-1", "第一微网格", "77-01-1")),
                List.of(new Zone("Z77", "大沽街道战区", null, "77", null), new Zone("Z77-01", "中塘村战区", "Z77", "77", "77-01")),
                List.of(new LeadingGroup("L77", "平安建设领导小组")));

        assertThat(directory.communities("77"))
                .extracting(Community::kind)
                .containsExactly(Community.Kind.VILLAGE, Community.Kind.PREPARATORY_GROUP);
        assertThat(directory.grids("77")).extracting(Grid::community).containsExactly("77-01");
        assertThat(directory.zones()).extracting(Zone::code).contains("Z77", "Z77-01");
        assertThat(directory.leadingGroups()).extracting(LeadingGroup::code).contains("L77");
        assertThat(directory.microGridCount()).isPositive();
    }

    private static PostHolding officer(String person, SecondmentMode mode) {
        return new PostHolding(person, Post.SECONDED_OFFICER, "77", null, "WOMEN", mode, null, LONG_AGO, null, null);
    }

    private static PostHolding holding(Post post, LocalDate from, LocalDate to) {
        return new PostHolding("zhao", post, "77", null, null, from, to);
    }
}
