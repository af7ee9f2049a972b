package org.wuzhen.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wuzhen.casefile.DisputeType;

@DisplayName("Suggested mediators")
class MediatorRankingTest {

    @Test
    @DisplayName("put the own centre before the one above, whatever else speaks for it")
    void ownCentreFirst() {
        assertThat(order(DisputeType.NEIGHBOUR, above("expert", 0, "NEIGHBOUR"), here("busy", 8)))
                .containsExactly("busy", "expert");
    }

    @Test
    @DisplayName("put whoever knows the type before whoever does not")
    void specialityFirst() {
        assertThat(order(DisputeType.PROPERTY_MGMT, here("anybody", 0), here("expert", 3, "PROPERTY_MGMT")))
                .containsExactly("expert", "anybody");
    }

    @Test
    @DisplayName("count a speciality of the ministry's type for its extension in Binhai")
    void specialityOfTheMinistryType() {
        assertThat(order(DisputeType.MARITIME_FISHERY, here("anybody", 0), here("land", 1, "FOREST_LAND")))
                .containsExactly("land", "anybody");
    }

    @Test
    @DisplayName("do not drown the expert: with six open cases more a free colleague comes first")
    void loadOutweighsSpeciality() {
        assertThat(order(DisputeType.NEIGHBOUR, here("expert", 6, "NEIGHBOUR"), here("free", 0)))
                .containsExactly("free", "expert");
    }

    @Test
    @DisplayName("prefer who knows the community, as much as two open cases weigh")
    void communityCounts() {
        Candidate near = new Candidate("near", "近", "大沽街道", true, Set.of(), 1, 3);
        assertThat(order(DisputeType.NEIGHBOUR, here("free", 0), near)).containsExactly("near", "free");
        Candidate busyNear = new Candidate("near", "近", "大沽街道", true, Set.of(), 3, 3);
        assertThat(order(DisputeType.NEIGHBOUR, here("free", 0), busyNear)).containsExactly("free", "near");
    }

    @Test
    @DisplayName("are in a stable order when nothing tells them apart")
    void stable() {
        assertThat(order(DisputeType.OTHER, here("b", 1), here("a", 1))).containsExactly("a", "b");
    }

    @Test
    @DisplayName("say why in plain words")
    void reasons() {
        List<Suggestion> ranked = MediatorRanking.rank(
                List.of(
                        new Candidate("w", "王芳", "大沽街道", true, Set.of("NEIGHBOUR", "PROPERTY_MGMT"), 2, 1),
                        above("s", 0)),
                DisputeType.NEIGHBOUR);

        assertThat(ranked.get(0).reason()).isEqualTo("本中心，擅长邻里纠纷，在本社区办过1件，在办2件");
        assertThat(ranked.get(0).specialities()).containsExactly("邻里", "物业");
        assertThat(ranked.get(1).reason()).isEqualTo("上级中心，本中心无合适人选时商请，无本类专长，手头无在办案件");
    }

    private static List<String> order(DisputeType type, Candidate... candidates) {
        return MediatorRanking.rank(List.of(candidates), type).stream()
                .map(Suggestion::person)
                .toList();
    }

    private static Candidate here(String person, int openCases, String... specialities) {
        return new Candidate(person, person, "大沽街道", true, Set.of(specialities), openCases, 0);
    }

    private static Candidate above(String person, int openCases, String... specialities) {
        return new Candidate(person, person, "区中心", false, Set.of(specialities), openCases, 0);
    }
}
