package org.wuzhen.department.wire;

import java.util.ArrayList;
import java.util.List;
import org.wuzhen.department.Operation;

/** What every department is asked and begins: opinions for a joint consultation, and matters to handle. */
public final class EveryDepartment {

    private EveryDepartment() {}

    /** The operations that every department has, after its own. */
    public static List<Operation<?, ?>> isAskedAnd(String department, Operation<?, ?>... own) {
        List<Operation<?, ?>> operations = new ArrayList<>(List.of(own));
        operations.add(Opinion.of(department));
        operations.add(Handling.of(department));
        operations.add(HandlingQuestion.of(department));
        operations.add(ReturnDecision.of(department));
        operations.add(HandlingRecall.of(department));
        return List.copyOf(operations);
    }

    /** The messages that every department begins, after its own. */
    public static List<Message<?>> beginsAnd(String department, Message<?>... own) {
        List<Message<?>> messages = new ArrayList<>(List.of(own));
        messages.add(HandlingFeedback.of(department));
        return List.copyOf(messages);
    }
}
