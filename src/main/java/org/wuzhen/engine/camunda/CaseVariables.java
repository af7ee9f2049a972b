package org.wuzhen.engine.camunda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;

/**
 * Reads the variables of a step or a task by one short statement. The engine's own joins two more tables, to say of
 * which step each variable is; its queries of variables still do.
 */
class CaseVariables extends VariableInstanceManager {

    private static final String OWN = "org/wuzhen/engine/camunda/CaseVariables.xml";
    private static final String OF_STEP = CaseVariables.class.getName() + ".ofStep";
    private static final String OF_TASK = CaseVariables.class.getName() + ".ofTask";

    @Override
    public List<VariableInstanceEntity> findVariableInstancesByExecutionIdAndVariableNames(
            String step, Collection<String> names) {
        return names == null
                ? read(OF_STEP, step)
                : super.findVariableInstancesByExecutionIdAndVariableNames(step, names);
    }

    @Override
    public List<VariableInstanceEntity> findVariableInstancesByTaskIdAndVariableNames(
            String task, Collection<String> names) {
        return names == null ? read(OF_TASK, task) : super.findVariableInstancesByTaskIdAndVariableNames(task, names);
    }

    @SuppressWarnings("unchecked")
    private List<VariableInstanceEntity> read(String statement, String of) {
        return getDbEntityManager().selectListWithRawParameter(statement, of, 0, Integer.MAX_VALUE);
    }

    /** Brings our statements into the session of one engine. */
    static void into(Configuration engine) {
        try (InputStream own = CaseVariables.class.getResourceAsStream("CaseVariables.xml")) {
            new XMLMapperBuilder(own, engine, OWN, engine.getSqlFragments()).parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
