package org.wuzhen.access.camunda;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.ibatis.session.SqlSessionFactory;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.access.Colleagues;

/**
 * Says in SQL which of the engine's rows somebody may see. The rule itself stands in {@code SightMapper.xml}; this is the
 * one place where a table of the engine is joined to one of ours (ADR 0013).
 */
@Component
class SightInSql implements NarrowedLists.NarrowerSight {

    private static final String HIDDEN = "org.wuzhen.access.SightMapper.hidden";

    private final Supplier<SqlSessionFactory> house;
    private final Supplier<CaseAccess> access;
    private final Supplier<Colleagues> colleagues;

    SightInSql(
            ObjectProvider<SqlSessionFactory> house,
            ObjectProvider<CaseAccess> access,
            ObjectProvider<Colleagues> colleagues) {
        this.house = SingletonSupplier.of(house::getObject);
        this.access = SingletonSupplier.of(access::getObject);
        this.colleagues = SingletonSupplier.of(colleagues::getObject);
    }

    @Override
    public NarrowedLists.Narrowing of(NarrowedLists.Question question) {
        return switch (question.statement()) {
            case "selectTaskByQueryCriteria" -> tasks(question, "RES.REV_, RES.ID_");
            case "selectTaskCountByQueryCriteria" -> tasks(question, null);
            case "selectUserByQueryCriteria", "selectUserCountByQueryCriteria" -> people(question.person());
            case "selectGroupByQueryCriteria", "selectGroupCountByQueryCriteria" -> groups(question.person());
            default -> null;
        };
    }

    /** Those granted first, because they are few, and of them those in sight. */
    private NarrowedLists.Narrowing tasks(NarrowedLists.Question question, String settledBy) {
        SqlPart hidden = SqlPart.of(
                house.get().getConfiguration().getMappedStatement(HIDDEN),
                Map.of("sight", access.get().sightOf(question.person())));
        GrantedTasks.Granted granted = question.grants().of((TaskQueryImpl) question.query(), question.session());
        return new NarrowedLists.Narrowing(
                "ACT_RU_TASK RES",
                new SqlPart(
                        "(select T.* from ACT_RU_TASK T left join ACT_RU_EXECUTION P on P.ID_ = T.PROC_INST_ID_ where "
                                + granted.tasks().sql() + " and not exists (" + hidden.sql()
                                + " and hc.number = P.BUSINESS_KEY_)) RES",
                        Stream.concat(granted.tasks().values().stream(), hidden.values().stream())
                                .toList()),
                granted.exactly(),
                settledBy);
    }

    private NarrowedLists.Narrowing people(String person) {
        return colleagues
                .get()
                .of(person)
                .map(ids -> new NarrowedLists.Narrowing(
                        "ACT_ID_USER RES",
                        new SqlPart(
                                "(select U.* from ACT_ID_USER U where U.ID_ in " + SqlPart.marks(ids) + ") RES",
                                List.copyOf(ids))))
                .orElse(null);
    }

    /** Posts, posts of departments, and of the posts at centres those of one's own. */
    private NarrowedLists.Narrowing groups(String person) {
        return colleagues
                .get()
                .centresOf(person)
                .map(codes -> new NarrowedLists.Narrowing(
                        "ACT_ID_GROUP RES",
                        new SqlPart(
                                "(select G.* from ACT_ID_GROUP G where split_part(G.ID_, '.', 2) in "
                                        + SqlPart.marks(codes)
                                        + " or split_part(G.ID_, '.', 2) not in (select code from directory_centre)) RES",
                                List.copyOf(codes))))
                .orElse(null);
    }
}
