package org.wuzhen.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.RiskLevel;
import org.wuzhen.casefile.Stage;

/** What people ask of the list of cases: each filter, each order, texts that are common and rare, and mixtures of them. */
public final class ListQuestions {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final int MIXTURES = 120;
    private static final long SEED = 42;

    /** One question; what stands in it stays within this package. */
    public static final class Question {
        private final String name;
        private final CaseSearch search;
        private final CaseSort sort;
        private final int page;

        Question(String name, CaseSearch search, CaseSort sort, int page) {
            this.name = name;
            this.search = search;
            this.sort = sort;
            this.page = page;
        }

        CaseSearch search() {
            return search;
        }

        CaseSort sort() {
            return sort;
        }

        int page() {
            return page;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private final JdbcTemplate database;
    private final List<Question> all = new ArrayList<>();

    /**
     * Questions for a filled register.
     *
     * @param centre code of a centre that has many cases
     */
    public ListQuestions(JdbcTemplate database, String centre) {
        this.database = database;
        Map<String, With> filters = new LinkedHashMap<>();
        for (Stage stage : Stage.values()) {
            filters.put("stage " + stage, search -> search.stage = stage);
        }
        filters.put("under way", search -> search.open = true);
        filters.put("ended", search -> search.open = false);
        for (Lamp lamp : Lamp.values()) {
            filters.put("light " + lamp, search -> search.light = lamp);
        }
        for (DisputeType type : List.of(
                DisputeType.NEIGHBOUR, DisputeType.MIGRANT_WAGES, DisputeType.MEDICAL, DisputeType.FIRE_SAFETY)) {
            filters.put("type " + type, search -> search.type = type);
        }
        for (RiskLevel risk : RiskLevel.values()) {
            filters.put("risk " + risk, search -> search.risk = risk);
        }
        for (Channel channel : List.of(Channel.WINDOW, Channel.HOTLINE, Channel.COURT)) {
            filters.put("channel " + channel, search -> search.channel = channel);
        }
        for (CaseResult result :
                List.of(CaseResult.WRITTEN_AGREEMENT, CaseResult.ORAL_AGREEMENT, CaseResult.SHAM, CaseResult.FAILED)) {
            filters.put("result " + result, search -> search.result = result);
        }
        filters.put("centre", search -> search.centre = centre);
        String community = one("select min(community) from ledger_case where centre = '" + centre + "'");
        filters.put("community", search -> search.community = community);
        filters.put("mine", search -> search.handler = "我");
        String handler = one("select p.name from directory_person p where p.id = (select handler from ledger_case"
                + " where centre = '" + centre + "' and handler is not null limit 1)");
        filters.put("handler", search -> search.handler = handler);
        filters.put("registered today", search -> search.registeredFrom = TODAY);
        filters.put("registered this month", search -> search.registeredFrom = TODAY.minusDays(30));
        filters.put("registered a year ago", search -> {
            search.registeredFrom = TODAY.minusDays(365);
            search.registeredTo = TODAY.minusDays(350);
        });
        filters.put("registered until last month", search -> search.registeredTo = TODAY.minusDays(30));
        filters.put("due within a week", search -> {
            search.dueFrom = TODAY;
            search.dueTo = TODAY.plusDays(7);
        });
        filters.put("due before today", search -> search.dueTo = TODAY.minusDays(1));
        List<String> pairs = database.queryForList("""
                select pair from (select unnest(name_pairs) as pair from case_party) p
                group by pair order by count(*) desc, pair""", String.class);
        filters.put("name most common", search -> search.text = pairs.get(0));
        filters.put("name common", search -> search.text = pairs.get(Math.min(12, pairs.size() - 1)));
        filters.put("name in between", search -> search.text = pairs.get(pairs.size() / 20));
        filters.put("name rare", search -> search.text = pairs.get(pairs.size() - 1));
        filters.put("name unknown", search -> search.text = "甪里");
        filters.put(
                "name full",
                search -> search.text =
                        one("select name from case_party where length(name) = 3 order by id desc limit 1"));
        String number = one("select max(number) from ledger_case where centre = '" + centre + "'");
        filters.put("number", search -> search.text = number);
        filters.put("number of a centre", search -> search.text = "BH" + centre);
        filters.put("number of a month", search -> search.text = number.substring(0, 10));
        filters.put("number's tail of 3", search -> search.text = "001");
        filters.put("number's tail of 6", search -> search.text = number.substring(number.length() - 6));
        filters.put("phone unknown", search -> search.text = "13812345678");
        filters.put("phone", search -> search.text = "190%08d".formatted(7919L * 11 + 13));
        all.add(new Question("all", CaseSearch.ALL, CaseSort.URGENCY, 1));
        filters.forEach((name, with) -> all.add(question(name, CaseSort.URGENCY, 1, with)));
        for (CaseSort.Key key : CaseSort.Key.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                CaseSort sort = new CaseSort(key, descending);
                all.add(new Question("all by " + sort.code(), CaseSearch.ALL, sort, 1));
                all.add(question("under way by " + sort.code(), sort, 1, filters.get("under way")));
                all.add(question("common name by " + sort.code(), sort, 1, filters.get("name common")));
            }
        }
        all.add(new Question("all, page 50", CaseSearch.ALL, CaseSort.URGENCY, 50));
        all.add(new Question("all, last page", CaseSearch.ALL, CaseSort.URGENCY, 1_000_000));
        List<String> names = List.copyOf(filters.keySet());
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < MIXTURES; i++) {
            String first = names.get(random.nextInt(names.size()));
            String second = names.get(random.nextInt(names.size()));
            String third = random.nextInt(3) == 0 ? names.get(random.nextInt(names.size())) : first;
            CaseSort.Key key = CaseSort.Key.values()[random.nextInt(CaseSort.Key.values().length)];
            CaseSort sort = random.nextBoolean() ? CaseSort.URGENCY : new CaseSort(key, random.nextBoolean());
            String name = first + " + " + second + (third.equals(first) ? "" : " + " + third);
            all.add(question(
                    sort.equals(CaseSort.URGENCY) ? name : name + " by " + sort.code(),
                    sort,
                    1,
                    filters.get(first),
                    filters.get(second),
                    filters.get(third)));
        }
    }

    public List<Question> all() {
        return all;
    }

    private static Question question(String name, CaseSort sort, int page, With... filters) {
        Draft draft = new Draft();
        for (With filter : filters) {
            filter.set(draft);
        }
        return new Question(name, draft.search(), sort, page);
    }

    private String one(String sql) {
        return database.queryForObject(sql, String.class);
    }

    private interface With {
        void set(Draft search);
    }

    private static final class Draft {
        private String text = "";
        private Stage stage;
        private Boolean open;
        private DisputeType type;
        private String centre;
        private String community;
        private RiskLevel risk;
        private Lamp light;
        private String handler = "";
        private Channel channel;
        private CaseResult result;
        private LocalDate registeredFrom;
        private LocalDate registeredTo;
        private LocalDate dueFrom;
        private LocalDate dueTo;

        CaseSearch search() {
            return new CaseSearch(
                    text,
                    stage,
                    open,
                    type,
                    centre,
                    community,
                    risk,
                    light,
                    handler,
                    channel,
                    result,
                    registeredFrom,
                    registeredTo,
                    dueFrom,
                    dueTo);
        }
    }
}
