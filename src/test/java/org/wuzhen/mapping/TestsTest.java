package org.wuzhen.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.ibatis.scripting.xmltags.ExpressionEvaluator;
import org.junit.jupiter.api.Test;

/** Tests in the texts of statements say the same as OGNL says, whatever they are asked with. */
class TestsTest {

    private static final List<String> EXPRESSIONS = List.of(
            "thing != null",
            "thing == null",
            "thing.word != null",
            "thing.word == 'word'",
            "thing.word == \"word\"",
            "thing.word != 'word'",
            "thing.letter == 'w'",
            "thing.on",
            "!thing.on",
            "thing.boxed",
            "!thing.boxed",
            "thing.boxed != null and thing.boxed",
            "thing.words != null && thing.words.size() > 0",
            "thing.words != null && thing.words.size > 0",
            "thing.many != null && thing.many.length > 0",
            "thing.many != null and thing.many.length > 1",
            "thing.count > 0",
            "thing.count == 1",
            "thing.big > 0",
            "thing.count",
            "thing.word",
            "thing.word != null or thing.other != null",
            "thing.word != null || (thing.other != null && !thing.on)",
            "thing.word == thing.other",
            "thing.map.size > 0",
            "thing.map.a != null",
            "thing.field != null",
            "thing.both",
            "thing.inner.word != null",
            "missing != null",
            "word != null",
            "on && count > 0",
            "words.contains('a')",
            "thing.word.length() > 3",
            "thing.none != null");

    /** With what the engine's queries have: getters of all kinds. */
    public static class Thing {

        public String field;
        private final Random chance;
        private final int depth;
        private final Map<String, Object> seen = new HashMap<>();

        Thing(Random chance, int depth) {
            this.chance = chance;
            this.depth = depth;
            field = chance.nextBoolean() ? null : "field";
        }

        @SuppressWarnings("unchecked")
        private <T> T one(String name, T... of) {
            if (!seen.containsKey(name)) {
                seen.put(name, of[chance.nextInt(of.length)]);
            }
            return (T) seen.get(name);
        }

        public String getWord() {
            return one("word", null, "word", "other", "w");
        }

        public String getOther() {
            return one("other", null, "word", "other");
        }

        public Character getLetter() {
            return one("letter", null, 'w', 'x');
        }

        public boolean isOn() {
            return one("on", true, false);
        }

        public Boolean getBoxed() {
            return one("boxed", null, true, false);
        }

        public List<String> getWords() {
            return one("words", null, List.of(), List.of("a"));
        }

        public String[] getMany() {
            return one("many", null, new String[0], new String[] {"a"}, new String[] {"a", "b"});
        }

        public int getCount() {
            return one("count", 0, 1, -1);
        }

        public Long getBig() {
            return one("big", 0L, 1L);
        }

        public Map<String, String> getMap() {
            return one("map", Map.of(), Map.of("a", "1"));
        }

        public boolean isBoth() {
            return one("isBoth", true, false);
        }

        public boolean getBoth() {
            return one("getBoth", true, false);
        }

        public Thing getInner() {
            return depth == 0 ? null : one("inner", null, new Thing(chance, depth - 1));
        }
    }

    @Test
    void sayTheSameAsOgnl() {
        Tests tests = new Tests();
        Random chance = new Random(7);
        int without = 0;
        for (int i = 0; i < 20_000; i++) {
            String expression = EXPRESSIONS.get(chance.nextInt(EXPRESSIONS.size()));
            Map<String, Object> root = new HashMap<>();
            Thing thing = new Thing(chance, 2);
            if (chance.nextInt(10) > 0) {
                root.put("thing", thing);
            }
            root.put("word", thing.getWord());
            root.put("on", thing.isOn());
            root.put("count", thing.getCount());
            root.put("words", thing.getWords());
            assertThat(outcome(tests, expression, root))
                    .as("%s of %s", expression, root)
                    .isEqualTo(outcome(ExpressionEvaluator.INSTANCE, expression, root));
            without += tests.value(expression, root) instanceof Boolean ? 1 : 0;
        }
        // most of them are answered here; otherwise it would all be for nothing
        assertThat(without).isGreaterThan(9_000);
    }

    @Test
    void giveTheSameLists() {
        Tests tests = new Tests();
        for (Object list : new ArrayList<>(Arrays.asList(List.of("a"), List.of(), new String[] {"b"}, "no list"))) {
            Map<String, Object> root = new HashMap<>(Map.of("list", list));
            assertThat(list(tests, root)).isEqualTo(list(ExpressionEvaluator.INSTANCE, root));
        }
        assertThat(list(tests, new HashMap<>())).isEqualTo(list(ExpressionEvaluator.INSTANCE, new HashMap<>()));
    }

    private static Object list(ExpressionEvaluator evaluator, Map<String, Object> root) {
        try {
            List<Object> found = new ArrayList<>();
            evaluator.evaluateIterable("list", root, false).forEach(found::add);
            return found;
        } catch (RuntimeException e) {
            return e.getClass() + e.getMessage();
        }
    }

    private static Object outcome(ExpressionEvaluator evaluator, String expression, Map<String, Object> root) {
        try {
            return evaluator.evaluateBoolean(expression, root);
        } catch (RuntimeException e) {
            return e.getClass();
        }
    }
}
