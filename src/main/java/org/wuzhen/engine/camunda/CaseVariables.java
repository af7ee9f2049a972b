package org.wuzhen.engine.camunda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;

/**
 * Reads the variables of a step or a task by one short statement. The engine's own joins two more tables, to say of
 * which step each variable is; its queries of variables still do. Those of a task are read together with its step's.
 */
class CaseVariables extends VariableInstanceManager {

    private static final String OWN = "org/wuzhen/engine/camunda/CaseVariables.xml";
    private static final String OF_STEP = CaseVariables.class.getName() + ".ofStep";
    private static final String OF_TASK = CaseVariables.class.getName() + ".ofTask";
    private static final String OF_BOTH = CaseVariables.class.getName() + ".ofBoth";

    /** Of steps whose variables came along with those of a task, until they are asked for or something is written. */
    private final Map<String, List<VariableInstanceEntity>> alongside = new HashMap<>();

    @Override
    public List<VariableInstanceEntity> findVariableInstancesByExecutionIdAndVariableNames(
            String step, Collection<String> names) {
        if (names != null) {
            return super.findVariableInstancesByExecutionIdAndVariableNames(step, names);
        }
        List<VariableInstanceEntity> read = alongside.remove(step);
        return read == null ? read(OF_STEP, step) : read;
    }

    @Override
    public List<VariableInstanceEntity> findVariableInstancesByTaskIdAndVariableNames(
            String task, Collection<String> names) {
        if (names != null) {
            return super.findVariableInstancesByTaskIdAndVariableNames(task, names);
        }
        TaskEntity known = getDbEntityManager().getCachedEntity(TaskEntity.class, task);
        String step = known == null ? null : known.getExecutionId();
        if (step == null) {
            return read(OF_TASK, task);
        }
        // whoever asks a task for a variable asks its step next
        List<VariableInstanceEntity> ofTask = new ArrayList<>();
        List<VariableInstanceEntity> ofStep = new ArrayList<>();
        for (VariableInstanceEntity one : read(OF_BOTH, step)) {
            if (one.getTaskId() == null) {
                ofStep.add(one);
            } else if (one.getTaskId().equals(task)) {
                ofTask.add(one);
            }
        }
        alongside.put(step, ofStep);
        return ofTask;
    }

    @Override
    public void flush() {
        alongside.clear();
        super.flush();
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
