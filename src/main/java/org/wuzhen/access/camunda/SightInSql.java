package org.wuzhen.access.camunda;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.reflection.MetaObject;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSessionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.access.Colleagues;

/**
 * Says in SQL which of the engine's rows somebody may see. The rule itself stands in {@code SightMapper.xml}; this is the
 * one place where a table of the engine is joined to one of ours (ADR 0013).
 */
@Component
class SightInSql implements NarrowedLists.NarrowerSight {

    private static final String HIDDEN = "org.wuzhen.access.SightMapper.hidden";

    private final ObjectProvider<SqlSessionFactory> house;
    private final ObjectProvider<CaseAccess> access;
    private final ObjectProvider<Colleagues> colleagues;

    SightInSql(
            ObjectProvider<SqlSessionFactory> house,
            ObjectProvider<CaseAccess> access,
            ObjectProvider<Colleagues> colleagues) {
        this.house = house;
        this.access = access;
        this.colleagues = colleagues;
    }

    @Override
    public NarrowedLists.Narrowing of(String statement, String person) {
        return switch (statement) {
            case "selectTaskByQueryCriteria", "selectTaskCountByQueryCriteria" -> tasks(person);
            case "selectUserByQueryCriteria", "selectUserCountByQueryCriteria" -> people(person);
            case "selectGroupByQueryCriteria", "selectGroupCountByQueryCriteria" -> groups(person);
            default -> null;
        };
    }

    private NarrowedLists.Narrowing tasks(String person) {
        Configuration ours = house.getObject().getConfiguration();
        BoundSql hidden = ours.getMappedStatement(HIDDEN)
                .getBoundSql(Map.of("sight", access.getObject().sightOf(person)));
        return new NarrowedLists.Narrowing(
                "ACT_RU_TASK RES",
                "(select T.* from ACT_RU_TASK T left join ACT_RU_EXECUTION P on P.ID_ = T.PROC_INST_ID_ where not exists ("
                        + hidden.getSql() + " and hc.number = P.BUSINESS_KEY_)) RES",
                hidden.getParameterMappings().stream()
                        .map(mapping -> value(ours, hidden, mapping))
                        .toList());
    }

    private NarrowedLists.Narrowing people(String person) {
        return colleagues
                .getObject()
                .of(person)
                .map(ids -> new NarrowedLists.Narrowing(
                        "ACT_ID_USER RES",
                        "(select U.* from ACT_ID_USER U where U.ID_ in " + marks(ids) + ") RES",
                        List.copyOf(ids)))
                .orElse(null);
    }

    /** Posts, posts of departments, and of the posts at centres those of one's own. */
    private NarrowedLists.Narrowing groups(String person) {
        return colleagues
                .getObject()
                .centresOf(person)
                .map(codes -> new NarrowedLists.Narrowing(
                        "ACT_ID_GROUP RES",
                        "(select G.* from ACT_ID_GROUP G where split_part(G.ID_, '.', 2) in " + marks(codes)
                                + " or split_part(G.ID_, '.', 2) not in (select code from directory_centre)) RES",
                        List.copyOf(codes)))
                .orElse(null);
    }

    private static String marks(Set<String> values) {
        return "(" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
    }

    private static String value(Configuration ours, BoundSql sql, ParameterMapping mapping) {
        String name = mapping.getProperty();
        MetaObject parameter = ours.newMetaObject(sql.getParameterObject());
        return String.valueOf(
                sql.hasAdditionalParameter(name) ? sql.getAdditionalParameter(name) : parameter.getValue(name));
    }
}
