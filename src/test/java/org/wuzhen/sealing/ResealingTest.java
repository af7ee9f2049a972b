package org.wuzhen.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wuzhen.Disputes;
import org.wuzhen.Office;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.EarlierCase;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Post;

/** A change of keys on a database with rows, while people go on working. */
@WuzhenTest
class ResealingTest {

    private static final String CENTRE = "49";
    private static final Pattern SEALED = Pattern.compile("k\\d+\\.(AES|SM4):[A-Za-z0-9+/]{38,}={0,2}");

    @Autowired
    KeyFile file;

    @Autowired
    SealingKeys keys;

    @Autowired
    SealingProperties properties;

    @Autowired
    ObjectProvider<SealedRows> tables;

    @Autowired
    Acts acts;

    @Autowired
    Clock clock;

    @Autowired
    Seal seal;

    @Autowired
    Disputes disputes;

    @Autowired
    CaseFiles cases;

    @Autowired
    Office office;

    @Autowired
    ActAs actAs;

    @Autowired
    JdbcTemplate sql;

    @Test
    void rowsFollowANewKeyInBatchesThatSurviveBeingKilled() {
        String clerk = office.somebody(CENTRE, Post.INTAKE_CLERK);
        String phone = phone();
        CaseNumber first = registered(clerk, phone);
        for (int i = 0; i < 9; i++) {
            registered(clerk, phone());
        }
        actAs.run(clerk, () -> cases.remark(first, null, "另有电话" + phone));
        long before = under(file.ring().current().name());

        String added = file.add(SealingCipher.SM4, clock.instant()).name();
        // found while both keys are in use: stored under the former hash, looked up under both
        assertThat(found(phone)).contains(first.value());
        CaseNumber during = registered(clerk, phone);
        assertThat(found(phone)).contains(first.value(), during.value());
        assertThat(cases.likelyDuplicates(during, 30))
                .as("the same persons under two keys")
                .extracting(EarlierCase::number)
                .contains(first);

        // killed in the middle: batches that were committed stay, the rest is as it was
        assertThatThrownBy(() -> resealing(new Killed(tables.orderedStream().toList(), 2))
                        .resealAll())
                .hasMessage("killed");
        assertThat(under(added)).isPositive();
        assertThat(found(phone)).contains(first.value(), during.value());

        resealing(tables).resealAll();

        assertThat(keys.underKeys().keySet()).containsExactly(added);
        assertThat(under(added)).isGreaterThanOrEqualTo(before);
        assertThat(found(phone)).contains(first.value(), during.value());
        assertThat(sql.queryForList(
                        "select phone_hash from case_party where phone_hash is not null and phone_hash not like ?",
                        String.class,
                        added + ":%"))
                .isEmpty();
        assertThat(cases.parties(first)).extracting(Party::phone).contains(Sealed.of(phone));
        assertThat(resealing(tables).resealAll()).as("nothing is left").isZero();
    }

    @Test
    void everySealedColumnOfTheSchemaIsKnown() {
        Set<String> known = new TreeSet<>();
        tables.forEach(table -> known.addAll(table.columns()));
        List<String> named = sql.queryForList(
                "select table_name || '.' || column_name from information_schema.columns"
                        + " where table_schema = 'public' and column_name like '%\\_sealed' order by 1",
                String.class);
        assertThat(known).as("by name").containsExactlyInAnyOrderElementsOf(named);
        assertThat(known).contains("case_party.id_sealed", "case_party.phone_sealed", "case_sealed_text.text_sealed");
    }

    @Test
    void noOtherColumnHoldsASealedText() {
        registered(office.somebody(CENTRE, Post.INTAKE_CLERK), phone());
        Set<String> known = new HashSet<>();
        tables.forEach(table -> known.addAll(table.columns()));
        Set<String> holding = new TreeSet<>();
        for (Map<String, Object> column :
                sql.queryForList("select c.table_name, c.column_name from information_schema.columns c"
                        + " join information_schema.tables t using (table_schema, table_name)"
                        + " where c.table_schema = 'public' and t.table_type = 'BASE TABLE'"
                        + " and c.data_type in ('text', 'character varying', 'jsonb')")) {
            String query = "select \"%2$s\"::text from \"%1$s\" where \"%2$s\" is not null"
                    .formatted(column.get("table_name"), column.get("column_name"));
            if (sql.queryForList(query, String.class).stream()
                    .anyMatch(text -> SEALED.matcher(text).find())) {
                holding.add(column.get("table_name") + "." + column.get("column_name"));
            }
        }
        assertThat(holding).contains("case_party.phone_sealed").isSubsetOf(known);
    }

    private CaseNumber registered(String clerk, String phone) {
        return disputes.registered(
                clerk,
                CENTRE,
                DisputeType.NEIGHBOUR,
                Set.of(),
                Disputes.applicant("赵换钥", null, phone, null, null),
                Disputes.respondent("钱换钥"));
    }

    private List<String> found(String phone) {
        String hashes = String.join(",", seal.fingerprints(phone));
        return sql.queryForList(
                "select case_number from case_party where phone_hash = any(string_to_array(?, ','))",
                String.class,
                hashes);
    }

    private long under(String key) {
        return keys.underKeys().getOrDefault(key, 0L);
    }

    private static String phone() {
        return "137" + "%08d".formatted(Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 100_000_000L));
    }

    private Resealing resealing(ObjectProvider<SealedRows> rows) {
        SealingProperties small =
                new SealingProperties(properties.keyFile(), properties.cipher(), 3, properties.retireAfter());
        return new Resealing(file, keys, small, rows, acts, clock);
    }

    private Resealing resealing(SealedRows only) {
        StaticListableBeanFactory one = new StaticListableBeanFactory();
        one.addBean("rows", only);
        return resealing(one.getBeanProvider(SealedRows.class));
    }

    /** The first table that has work, until the process ends after so many batches. */
    private static final class Killed implements SealedRows {

        private final List<SealedRows> tables;
        private int left;

        Killed(List<SealedRows> tables, int batches) {
            this.tables = tables;
            this.left = batches;
        }

        @Override
        public Set<String> columns() {
            return Set.of();
        }

        @Override
        public Map<String, Long> underKeys() {
            return Map.of();
        }

        @Override
        public Optional<String> sample(String key) {
            return Optional.empty();
        }

        @Override
        public Batch reseal(String current, long after, int most) {
            if (left-- == 0) {
                throw new IllegalStateException("killed");
            }
            return tables.stream()
                    .filter(table -> table.columns().contains("case_party.id_sealed"))
                    .findFirst()
                    .orElseThrow()
                    .reseal(current, after, most);
        }
    }
}
