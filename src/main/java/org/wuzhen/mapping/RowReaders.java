package org.wuzhen.mapping;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.ibatis.annotations.AutomapConstructor;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.executor.resultset.ResultSetWrapper;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.mapping.ResultMapping;
import org.apache.ibatis.mapping.StatementType;
import org.apache.ibatis.reflection.Reflector;
import org.apache.ibatis.reflection.factory.DefaultObjectFactory;
import org.apache.ibatis.reflection.invoker.Invoker;
import org.apache.ibatis.session.AutoMappingBehavior;
import org.apache.ibatis.session.AutoMappingUnknownColumnBehavior;
import org.apache.ibatis.session.Configuration;
import org.wuzhen.mapping.RowReader.Column;

/** How the rows of each statement are read, found once for the columns that come. */
final class RowReaders {

    /** Reads nothing: MyBatis reads these. */
    private static final RowReader NONE = new RowReader(null, List.of(), List.of(), false, false);

    /** A statement that gives more kinds of columns than this is read by MyBatis. */
    private static final int MOST = 6;

    private final Map<MappedStatement, List<Known>> known = new ConcurrentHashMap<>();

    private record Known(List<String> labels, RowReader reader) {

        boolean fits(ResultSetMetaData columns) throws SQLException {
            if (columns.getColumnCount() != labels.size()) {
                return false;
            }
            for (int i = 0; i < labels.size(); i++) {
                if (!labels.get(i).equals(columns.getColumnLabel(i + 1))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Whether a statement gives rows of one kind. */
    static boolean fits(MappedStatement statement) {
        return statement.getStatementType() == StatementType.PREPARED
                && statement.getResultMaps().size() == 1
                && statement.getResultSets() == null
                && !statement.hasNestedResultMaps();
    }

    /** The reader for these rows, or null when MyBatis has to read them. */
    RowReader of(MappedStatement statement, ResultSet rows) throws SQLException {
        List<Known> before = known.computeIfAbsent(statement, s -> new CopyOnWriteArrayList<>());
        for (Known one : before) {
            if (one.reader() == NONE) {
                return null;
            }
            if (one.fits(rows.getMetaData())) {
                return one.reader();
            }
        }
        ResultMap map = statement.getResultMaps().get(0);
        Configuration configuration = statement.getConfiguration();
        RowReader reader = before.size() < MOST && plain(map, configuration)
                ? new Reading(map, configuration, new ResultSetWrapper(rows, configuration)).reader()
                : NONE;
        if (reader == NONE) {
            before.clear();
        }
        before.add(new Known(labels(rows.getMetaData()), reader));
        return reader == NONE ? null : reader;
    }

    private static List<String> labels(ResultSetMetaData columns) throws SQLException {
        List<String> labels = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            labels.add(columns.getColumnLabel(i));
        }
        return labels;
    }

    private static boolean plain(ResultMap map, Configuration configuration) {
        Class<?> type = map.getType();
        return map.getDiscriminator() == null
                && !map.hasNestedQueries()
                && !map.hasNestedResultMaps()
                && map.getResultMappings().stream().allMatch(RowReaders::plain)
                && configuration.getObjectFactory().getClass() == DefaultObjectFactory.class
                && configuration.getAutoMappingUnknownColumnBehavior() == AutoMappingUnknownColumnBehavior.NONE
                && configuration.isUseColumnLabel()
                && !type.isInterface()
                && !Modifier.isAbstract(type.getModifiers())
                && !Map.class.isAssignableFrom(type)
                && !Iterable.class.isAssignableFrom(type)
                && !configuration.getTypeHandlerRegistry().hasTypeHandler(type);
    }

    private static boolean plain(ResultMapping mapping) {
        return mapping.getNestedQueryId() == null
                && mapping.getNestedResultMapId() == null
                && mapping.getResultSet() == null
                && !mapping.isCompositeResult()
                && !mapping.isLazy()
                && mapping.getColumn() != null
                && mapping.getTypeHandler() != null
                && (mapping.getProperty() == null || simple(mapping.getProperty()));
    }

    private static boolean simple(String property) {
        return property.indexOf('.') < 0 && property.indexOf('[') < 0;
    }

    /** Finds for one kind of rows what MyBatis finds for each answer. */
    private static final class Reading {

        private final ResultMap map;
        private final Configuration configuration;
        private final ResultSetWrapper answer;
        private final Reflector reflector;
        private final List<String> names;
        private final boolean automatic;

        Reading(ResultMap map, Configuration configuration, ResultSetWrapper answer) {
            this.map = map;
            this.configuration = configuration;
            this.answer = answer;
            this.reflector = configuration.getReflectorFactory().findForClass(map.getType());
            this.names = answer.getColumnNames();
            this.automatic = map.getAutoMapping() != null
                    ? map.getAutoMapping()
                    : configuration.getAutoMappingBehavior() != AutoMappingBehavior.NONE;
        }

        RowReader reader() throws SQLException {
            if (names.stream().map(Reading::upper).distinct().count() != names.size()) {
                return NONE;
            }
            List<Column> columns = new ArrayList<>();
            List<String> taken = new ArrayList<>();
            Map<String, Integer> places = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                places.put(upper(names.get(i)), i + 1);
            }
            Constructor<?> made;
            if (!map.getConstructorResultMappings().isEmpty()) {
                made = asMapped(columns, places);
            } else if (reflector.hasDefaultConstructor()) {
                made = reflector.getDefaultConstructor();
            } else {
                made = automatic ? byNames(columns, taken) : null;
            }
            if (made == null) {
                return NONE;
            }
            made.setAccessible(true);
            List<Invoker> setters = new ArrayList<>();
            if (automatic) {
                automatic(columns, setters, taken);
            }
            for (ResultMapping mapping : map.getPropertyResultMappings()) {
                Integer at = places.get(upper(mapping.getColumn()));
                if (at != null && mapping.getProperty() != null) {
                    Class<?> type = reflector.getSetterType(mapping.getProperty());
                    columns.add(new Column(at, mapping.getTypeHandler(), type.isPrimitive()));
                    setters.add(reflector.getSetInvoker(mapping.getProperty()));
                }
            }
            return new RowReader(
                    made,
                    columns,
                    setters,
                    configuration.isCallSettersOnNulls(),
                    configuration.isReturnInstanceForEmptyRow());
        }

        /** As the mapping says. */
        private Constructor<?> asMapped(List<Column> columns, Map<String, Integer> places) {
            List<Class<?>> types = new ArrayList<>();
            for (ResultMapping mapping : map.getConstructorResultMappings()) {
                Integer at = places.get(upper(mapping.getColumn()));
                if (at == null) {
                    return null;
                }
                types.add(mapping.getJavaType());
                columns.add(new Column(
                        at, mapping.getTypeHandler(), mapping.getJavaType().isPrimitive()));
            }
            try {
                return map.getType().getDeclaredConstructor(types.toArray(Class<?>[]::new));
            } catch (NoSuchMethodException e) {
                return null;
            }
        }

        /** By the names of the constructor's parameters. */
        private Constructor<?> byNames(List<Column> columns, List<String> taken) {
            Constructor<?>[] constructors = map.getType().getDeclaredConstructors();
            if (constructors.length != 1
                    || !configuration.isArgNameBasedConstructorAutoMapping()
                    || constructors[0].isAnnotationPresent(AutomapConstructor.class)) {
                return null;
            }
            for (Parameter parameter : constructors[0].getParameters()) {
                if (parameter.isAnnotationPresent(Param.class)) {
                    return null;
                }
                List<String> fitting = names.stream()
                        .filter(name -> parameter.getName().equalsIgnoreCase(asProperty(name)))
                        .toList();
                if (fitting.size() != 1) {
                    return null;
                }
                String name = fitting.get(0);
                taken.add(name);
                columns.add(new Column(
                        names.indexOf(name) + 1,
                        answer.getTypeHandler(parameter.getType(), name),
                        parameter.getType().isPrimitive()));
            }
            return constructors[0];
        }

        private String asProperty(String column) {
            return configuration.isMapUnderscoreToCamelCase() ? column.replace("_", "") : column;
        }

        /** Columns that no mapping names and that have the name of a property. */
        private void automatic(List<Column> columns, List<Invoker> setters, List<String> taken) throws SQLException {
            for (String name : answer.getUnmappedColumnNames(map, null)) {
                String property = taken.contains(name) ? null : reflector.findPropertyName(asProperty(name));
                if (property == null
                        || !reflector.hasSetter(property)
                        || map.getMappedProperties().contains(property)) {
                    continue;
                }
                Class<?> type = reflector.getSetterType(property);
                if (configuration.getTypeHandlerRegistry().hasTypeHandler(type, answer.getJdbcType(name))) {
                    columns.add(
                            new Column(names.indexOf(name) + 1, answer.getTypeHandler(type, name), type.isPrimitive()));
                    setters.add(reflector.getSetInvoker(property));
                }
            }
        }

        private static String upper(String name) {
            return name.toUpperCase(Locale.ENGLISH);
        }
    }
}
