package org.wuzhen.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wuzhen.WuzhenTest;

/** Statements say and answer the same with {@link QuickMapping} as with MyBatis alone. */
@WuzhenTest
class RowsMapperTest {

    private static final String COLUMNS = """
            select * from (values
              (1::bigint, 'a', 'ONE', 1.5::numeric, date '2026-11-23', timestamptz '2026-11-23 12:00:00+08', true, 7, null),
              (2, null, null, null, null, null, null, null, null),
              (3, 'c', 'TWO', null, null, null, false, 0, 'x'))
            as t (id, some_word, kind, amount, from_day, seen_at, open_, how_many, "unknown")
            """;

    private static final String MAPPER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE mapper PUBLIC "-//mybatis.org//DTD Mapper 3.0//EN" "http://mybatis.org/dtd/mybatis-3-mapper.dtd">
            <mapper namespace="rows">
              <resultMap id="bean" type="org.wuzhen.mapping.RowsMapperTest$Bean">
                <id property="key" column="ID" jdbcType="BIGINT"/>
                <result property="word" column="SOME_WORD" jdbcType="VARCHAR"/>
                <result property="absent" column="NOT_THERE" jdbcType="VARCHAR"/>
              </resultMap>
              <resultMap id="made" type="org.wuzhen.mapping.RowsMapperTest$Made">
                <constructor>
                  <arg column="some_word" javaType="string"/>
                  <arg column="kind" javaType="org.wuzhen.mapping.RowsMapperTest$Kind"/>
                </constructor>
              </resultMap>
              <select id="beans" resultMap="bean">%1$s order by id</select>
              <select id="plain" resultType="org.wuzhen.mapping.RowsMapperTest$Bean">%1$s order by id</select>
              <select id="records" resultType="org.wuzhen.mapping.RowsMapperTest$Row">
                select id, some_word, kind, amount, from_day, seen_at, coalesce(open_, false) as open_,
                       coalesce(how_many, 0) as how_many
                from (%1$s) t order by id
              </select>
              <select id="made" resultMap="made">%1$s order by id</select>
              <select id="maps" resultType="map">%1$s order by id</select>
              <select id="words" resultType="string">select some_word from (%1$s) t order by id</select>
              <select id="numbers" resultType="long">select id from (%1$s) t order by id</select>
              <select id="empty" resultType="org.wuzhen.mapping.RowsMapperTest$Row">
                select null::bigint as id, null as some_word, null as kind, null::numeric as amount, null::date as from_day,
                       null::timestamptz as seen_at, null::boolean as open_, null::int as how_many
              </select>
              <select id="asked" resultType="map">
                select #{word} as word, #{number}::int as number, #{day}::date as day, #{sum}::numeric as sum,
                       #{kind}::text as kind, #{moment}::timestamptz as moment, #{yes}::boolean as yes
              </select>
              <select id="chosen" resultType="long">
                select id from (%1$s) t
                <where>
                  <if test="word != null">some_word = #{word}</if>
                  <if test="ids != null and ids.size() > 0">
                    and id in <foreach collection="ids" item="one" open="(" separator="," close=")">#{one}</foreach>
                  </if>
                  <choose>
                    <when test="kind == 'ONE'">and kind = 'ONE'</when>
                    <when test="kind != null">and kind = #{kind}</when>
                    <otherwise>and id > 0</otherwise>
                  </choose>
                </where>
                order by id
              </select>
            </mapper>
            """;

    @Autowired
    private DataSource database;

    enum Kind {
        ONE,
        TWO
    }

    record Row(
            long id,
            String someWord,
            Kind kind,
            BigDecimal amount,
            LocalDate fromDay,
            Instant seenAt,
            boolean open,
            int howMany) {}

    record Made(String word, Kind kind) {}

    /** With setters, one of which nothing calls. */
    public static class Bean {

        private Long key;
        private String word = "none";
        private Kind kind;
        private BigDecimal amount;
        private int howMany = -1;
        private String absent = "absent";

        public void setKey(Long key) {
            this.key = key;
        }

        public void setWord(String word) {
            this.word = word;
        }

        public void setKind(Kind kind) {
            this.kind = kind;
        }

        public void setAmount(BigDecimal amount) {
            this.amount = amount;
        }

        public void setHowMany(int howMany) {
            this.howMany = howMany;
        }

        public void setAbsent(String absent) {
            this.absent = absent;
        }

        @Override
        public String toString() {
            return key + " " + word + " " + kind + " " + amount + " " + howMany + " " + absent;
        }
    }

    @Test
    void rowsAreReadTheSame() {
        for (boolean nulls : new boolean[] {false, true}) {
            for (boolean camel : new boolean[] {true, false}) {
                SqlSessionFactory own = sessions(nulls, camel, false);
                SqlSessionFactory quick = sessions(nulls, camel, true);
                for (String statement :
                        List.of("beans", "plain", "records", "made", "maps", "words", "numbers", "empty")) {
                    // where underscores stay, the columns have not the names of a record's parts: refused by both
                    if (camel || !List.of("records", "empty").contains(statement)) {
                        assertThat(answer(own, statement, null)).isInstanceOf(List.class);
                    }
                    for (int again = 0; again < 3; again++) {
                        assertThat(answer(quick, statement, null))
                                .as("%s, nulls %s, camel %s", statement, nulls, camel)
                                .isEqualTo(answer(own, statement, null));
                    }
                }
            }
        }
    }

    @Test
    void whatIsAskedArrivesTheSame() {
        SqlSessionFactory own = sessions(false, true, false);
        SqlSessionFactory quick = sessions(false, true, true);
        Random chance = new Random(11);
        for (int i = 0; i < 400; i++) {
            Map<String, Object> question = new HashMap<>();
            question.put("word", one(chance, null, "a", "c", ""));
            question.put("number", one(chance, null, 1, 2));
            question.put("day", one(chance, null, LocalDate.of(2026, 11, 23)));
            question.put("sum", one(chance, null, new BigDecimal("1.50")));
            question.put("kind", one(chance, null, "ONE", "TWO", Kind.ONE));
            question.put("moment", one(chance, null, Instant.ofEpochSecond(1_700_000_000)));
            question.put("yes", one(chance, null, true, false));
            question.put("ids", one(chance, null, List.of(), List.of(1L), List.of(1L, 3L)));
            assertThat(answer(quick, "asked", question)).isEqualTo(answer(own, "asked", question));
            assertThat(answer(quick, "chosen", question)).isEqualTo(answer(own, "chosen", question));
        }
    }

    private static Object one(Random chance, Object... of) {
        return Arrays.asList(of).get(chance.nextInt(of.length));
    }

    private static Object answer(SqlSessionFactory sessions, String statement, Object parameter) {
        try (SqlSession session = sessions.openSession()) {
            List<String> answer = new ArrayList<>();
            session.selectList("rows." + statement, parameter).forEach(row -> answer.add(String.valueOf(row)));
            return answer;
        } catch (RuntimeException e) {
            return e.getClass();
        }
    }

    private SqlSessionFactory sessions(boolean nulls, boolean camel, boolean quick) {
        Configuration mappings = new Configuration(new Environment("rows", new JdbcTransactionFactory(), database));
        mappings.setCallSettersOnNulls(nulls);
        mappings.setMapUnderscoreToCamelCase(camel);
        mappings.setArgNameBasedConstructorAutoMapping(true);
        new XMLMapperBuilder(
                        new ByteArrayInputStream(MAPPER.formatted(COLUMNS).getBytes(StandardCharsets.UTF_8)),
                        mappings,
                        "rows.xml",
                        mappings.getSqlFragments())
                .parse();
        if (quick) {
            QuickMapping.into(mappings);
        }
        return new SqlSessionFactoryBuilder().build(mappings);
    }
}
