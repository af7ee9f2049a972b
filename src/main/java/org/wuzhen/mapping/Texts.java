package org.wuzhen.mapping;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.builder.SqlSourceBuilder;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.SqlSource;
import org.apache.ibatis.scripting.xmltags.DynamicContext;
import org.apache.ibatis.scripting.xmltags.SqlNode;
import org.apache.ibatis.session.Configuration;

/** A statement whose text depends on what is asked: the same text is taken apart for its parameters once. */
final class Texts implements SqlSource {

    /** When so many are known, it begins anew: a list of ids makes a text of its own for each length. */
    private static final int MOST = 200;

    private final Configuration configuration;
    private final SqlNode root;
    private final Map<Text, SqlSource> known = new ConcurrentHashMap<>();

    /**
     * What the parameters of a text follow from.
     *
     * @param types by the names that the text itself makes
     */
    private record Text(String text, Class<?> parameter, Map<String, Class<?>> types) {}

    Texts(Configuration configuration, SqlNode root) {
        this.configuration = configuration;
        this.root = root;
    }

    @Override
    public BoundSql getBoundSql(Object parameter) {
        DynamicContext context = new DynamicContext(configuration, parameter);
        root.apply(context);
        Map<String, Object> bindings = context.getBindings();
        BoundSql bound = source(context.getSql(), parameter == null ? Object.class : parameter.getClass(), bindings)
                .getBoundSql(parameter);
        bindings.forEach(bound::setAdditionalParameter);
        return bound;
    }

    private SqlSource source(String text, Class<?> parameter, Map<String, Object> bindings) {
        Text key = new Text(text, parameter, new HashMap<>());
        for (Map.Entry<String, Object> binding : bindings.entrySet()) {
            if (binding.getValue() instanceof Map) {
                return parsed(text, parameter, bindings); // the type of each of its values would belong to the key
            }
            key.types()
                    .put(
                            binding.getKey(),
                            binding.getValue() == null
                                    ? null
                                    : binding.getValue().getClass());
        }
        SqlSource source = known.get(key);
        if (source == null) {
            source = parsed(text, parameter, bindings);
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(key, source);
        }
        return source;
    }

    private SqlSource parsed(String text, Class<?> parameter, Map<String, Object> bindings) {
        return new SqlSourceBuilder(configuration).parse(text, parameter, bindings);
    }
}
