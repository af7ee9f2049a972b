package org.wuzhen.demo.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Community;
import org.wuzhen.directory.Community.Kind;
import org.wuzhen.directory.Department;
import org.wuzhen.directory.Grid;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;

/** The generated office has the numbers that the district published. */
class OfficePlannerTest {

    private static final List<Department> DEPARTMENTS = Stream.concat(
                    Stream.of("COURT", "PSB", "JUSTICE", "PETITION", "PROCURATORATE", "HRSS", "HOUSING", "LAND")
                            .map(code -> new Department(code, code, code, true)),
                    Stream.of(
                            new Department("MARKET", "市场监管局", "市场监管", true),
                            new Department("HEALTH", "卫健委", "卫健", true),
                            new Department("CIVIL_AFFAIRS", "民政局", "民政", true),
                            new Department("URBAN_MGMT", "城管委", "城管", true),
                            new Department("AGRI", "农业农村委", "农业农村", true),
                            new Department("UNION", "总工会", "总工会", true),
                            new Department("WOMEN", "妇联", "妇联", true),
                            new Department("WATER", "水务局", "水务", false)))
            .toList();
    private static final Map<String, List<String>> KNOWN =
            Map.of("04", List.of("和睦里社区", "东沽社区"), "21", List.of("中塘村", "甜水井村", "安达里社区"));

    private final OfficePlan whole = OfficePlanner.plan(OfficeSize.WHOLE, OfficePlanner.SEED, DEPARTMENTS, KNOWN);

    @Test
    void centresAndBaseUnitsAreComplete() {
        assertThat(whole.centres()).hasSize(27);
        assertThat(whole.centres())
                .filteredOn(c -> c.level() == Centre.Level.DISTRICT)
                .hasSize(1);
        assertThat(whole.centres())
                .filteredOn(c -> c.shortName().endsWith("街道"))
                .hasSize(16);
        assertThat(whole.centres()).filteredOn(c -> c.shortName().endsWith("镇")).hasSize(5);
        assertThat(kind(Kind.VILLAGE)).isEqualTo(139);
        assertThat(kind(Kind.COMMUNITY)).isEqualTo(283);
        assertThat(kind(Kind.COMMUNITY) + kind(Kind.PREPARATORY_GROUP)).isEqualTo(302);
        assertThat(whole.communities()).extracting(Community::code).doesNotHaveDuplicates();
        assertThat(whole.communities()).extracting(Community::name).doesNotHaveDuplicates();
    }

    @Test
    void whatIsKnownKeepsItsCode() {
        assertThat(whole.communities())
                .contains(new Community("04001", "和睦里社区", "04"), new Community("04002", "东沽社区", "04"));
        assertThat(whole.communities()).filteredOn(c -> c.name().equals("中塘村")).hasSize(1);
    }

    @Test
    void gridsHaveTheirWorkers() {
        assertThat(whole.grids()).hasSize(743);
        assertThat(whole.microGrids()).hasSize(1530);
        assertThat(people(Post.GRID_WORKER)).hasSize(714);
        assertThat(people(Post.PART_TIME_GRID_WORKER)).hasSize(2306);
        assertThat(posts(Post.GRID_WORKER).map(PostHolding::unit))
                .containsExactlyInAnyOrderElementsOf(
                        whole.grids().stream().map(Grid::code).toList());
        Map<String, String> centreOf = whole.grids().stream().collect(Collectors.toMap(Grid::code, Grid::centre));
        assertThat(posts(Post.GRID_WORKER)).allMatch(post -> post.centre().equals(centreOf.get(post.unit())));
        Set<String> covered =
                posts(Post.PART_TIME_GRID_WORKER).map(PostHolding::unit).collect(Collectors.toSet());
        assertThat(covered).hasSize(743);
    }

    @Test
    void oneIsSecretaryAndHeadOfEachBaseUnit() {
        assertThat(posts(Post.UNIT_DIRECTOR)).hasSize(422);
        Map<String, String> secretaries =
                posts(Post.UNIT_SECRETARY).collect(Collectors.toMap(PostHolding::unit, PostHolding::person));
        assertThat(posts(Post.UNIT_DIRECTOR)).allMatch(post -> post.person().equals(secretaries.get(post.unit())));
    }

    @Test
    void departmentsZonesAndSeatsAreComplete() {
        assertThat(posts(Post.SECONDED_OFFICER)).hasSize(27 * 15 + 1);
        assertThat(posts(Post.DEPARTMENT_HEAD)).hasSize(16);
        assertThat(posts(Post.SECONDED_OFFICER)).allMatch(post -> post.mode() != null);
        assertThat(people(Post.HOTLINE_AGENT)).hasSize(104);
        assertThat(whole.zones()).hasSize(1 + 26 + 441);
        assertThat(posts(Post.ZONE_COMMANDER)).hasSize(whole.zones().size());
        assertThat(whole.leadingGroups()).hasSize(2);
        assertThat(people(Post.LEADING_GROUP_HEAD)).hasSize(1);
        for (Post post : List.of(Post.INTAKE_CLERK, Post.MEDIATOR, Post.COMMITTEE_HEAD, Post.ARCHIVIST)) {
            assertThat(posts(post).map(PostHolding::centre).distinct()).hasSize(26);
        }
    }

    @Test
    void theSameSeedMakesTheSameOffice() {
        assertThat(OfficePlanner.plan(OfficeSize.WHOLE, OfficePlanner.SEED, DEPARTMENTS, KNOWN))
                .isEqualTo(whole);
        assertThat(OfficePlanner.plan(OfficeSize.WHOLE, 7, DEPARTMENTS, KNOWN)).isNotEqualTo(whole);
    }

    @Test
    void aSmallOfficeHasEverythingToo() {
        OfficePlan small = OfficePlanner.plan(OfficeSize.SMALL, 1, DEPARTMENTS, Map.of());

        assertThat(small.centres()).hasSize(4);
        assertThat(small.grids()).hasSize(12);
        Set<Post> held = new HashSet<>();
        small.members().forEach(member -> member.posts().forEach(post -> held.add(post.post())));
        assertThat(held)
                .containsAll(Arrays.stream(Post.values())
                        .filter(post ->
                                post.handlesCases() && post != Post.DISTRICT_DIRECTOR && post != Post.SUPERVISOR)
                        .toList());
        assertThatThrownBy(() -> new OfficeSize(3, 2, 6, 1, 5, 5, 5, 25, 4))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private long kind(Kind kind) {
        return whole.communities().stream().filter(c -> c.kind() == kind).count();
    }

    private Stream<PostHolding> posts(Post post) {
        return whole.members().stream()
                .flatMap(member -> member.posts().stream())
                .filter(held -> held.post() == post);
    }

    private Set<String> people(Post post) {
        return posts(post).map(PostHolding::person).collect(Collectors.toSet());
    }
}
