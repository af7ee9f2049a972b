package org.wuzhen.leadercase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.leadercase.store.LeaderCaseMapper;

/** Who may be put in charge of a centre's cases: the leaders of the centre and of the one above, with their load. */
@Component
@Transactional(readOnly = true)
public class Leaders {

    private final Directory directory;
    private final LeaderCaseMapper store;

    Leaders(Directory directory, LeaderCaseMapper store) {
        this.directory = directory;
        this.store = store;
    }

    /**
     * A leader, or a leader's secretary.
     *
     * @param load how many cases the leader has in charge
     */
    public record Candidate(String person, String name, Centre centre, int load) {

        /** Whether this person sits at the district's centre. */
        public boolean ofDistrict() {
            return centre.level() == Centre.Level.DISTRICT;
        }

        /** 方振国（大沽街道，在包2件）. */
        public String label() {
            return name + "（" + centre.shortName() + "，在包" + load + "件）";
        }
    }

    /** Leaders, those of the centre itself first, then whoever has least in charge. */
    public List<Candidate> leaders(String centre) {
        return candidates(Post.RESPONSIBLE_LEADER, centre).stream()
                .sorted(Comparator.comparing(
                                (Candidate one) -> !one.centre().code().equals(centre))
                        .thenComparing(Candidate::load)
                        .thenComparing(Candidate::person))
                .toList();
    }

    /** Secretaries, those of the centre itself first. */
    public List<Candidate> secretaries(String centre) {
        return candidates(Post.SECRETARY, centre);
    }

    /** Code of the centre one level up, or the centre itself where there is none. */
    public String above(String centre) {
        String parent = directory.centre(centre).parent();
        return parent == null ? centre : parent;
    }

    public String nameOf(String person) {
        return directory.nameOf(person);
    }

    private List<Candidate> candidates(Post post, String centre) {
        List<String> places = new ArrayList<>(List.of(centre));
        if (!above(centre).equals(centre)) {
            places.add(above(centre));
        }
        // a stand-in holds the post for an absence and is not put in charge of anything
        List<PostHolding> holders = places.stream()
                .flatMap(place -> directory.holders(post, place).stream())
                .filter(holding -> holding.deputyFor() == null)
                .toList();
        if (holders.isEmpty()) {
            return List.of();
        }
        List<String> people = holders.stream().map(PostHolding::person).toList();
        Map<String, String> names = directory.namesOf(people);
        Map<String, Integer> loads = store.loads(people).stream()
                .collect(Collectors.toMap(LeaderCaseMapper.Load::person, LeaderCaseMapper.Load::cases));
        return holders.stream()
                .map(holding -> new Candidate(
                        holding.person(),
                        names.getOrDefault(holding.person(), holding.person()),
                        directory.centre(holding.centre()),
                        loads.getOrDefault(holding.person(), 0)))
                .toList();
    }
}
