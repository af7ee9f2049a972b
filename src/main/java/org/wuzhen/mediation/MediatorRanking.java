package org.wuzhen.mediation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wuzhen.casefile.DisputeType;

/**
 * Puts mediators in the order in which a committee head would think of them: the own centre before the one above, then
 * whoever knows this type of dispute, knows the community and has the least on the desk.
 *
 * <p>Two open cases weigh as much as knowing the community, five as much as knowing the type; so nobody drowns in cases
 * for being good at them.
 */
final class MediatorRanking {

    private static final int SPECIALITY = 5;
    private static final int NEARBY = 2;

    private MediatorRanking() {}

    static List<Suggestion> rank(List<Candidate> candidates, DisputeType type) {
        return candidates.stream()
                .sorted(Comparator.comparing(Candidate::ownCentre)
                        .reversed()
                        .thenComparing(Comparator.<Candidate>comparingInt(c -> score(c, type))
                                .reversed())
                        .thenComparing(Candidate::person))
                .map(c -> new Suggestion(c.person(), c.name(), c.place(), labels(c), c.openCases(), reason(c, type)))
                .toList();
    }

    private static int score(Candidate candidate, DisputeType type) {
        return (knows(candidate, type) ? SPECIALITY : 0)
                + (candidate.casesNearby() > 0 ? NEARBY : 0)
                - candidate.openCases();
    }

    private static boolean knows(Candidate candidate, DisputeType type) {
        return candidate.specialities().contains(type.name())
                || candidate.specialities().contains(type.ministryType().name());
    }

    private static String reason(Candidate candidate, DisputeType type) {
        List<String> parts = new ArrayList<>();
        parts.add(candidate.ownCentre() ? "本中心" : "上级中心，本中心无合适人选时商请");
        parts.add(knows(candidate, type) ? "擅长" + type.label() + "纠纷" : "无本类专长");
        if (candidate.casesNearby() > 0) {
            parts.add("在本社区办过" + candidate.casesNearby() + "件");
        }
        parts.add(candidate.openCases() == 0 ? "手头无在办案件" : "在办" + candidate.openCases() + "件");
        return String.join("，", parts);
    }

    private static List<String> labels(Candidate candidate) {
        return candidate.specialities().stream()
                .sorted()
                .map(code -> DisputeType.valueOf(code).label())
                .toList();
    }
}
