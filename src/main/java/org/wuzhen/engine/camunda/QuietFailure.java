package org.wuzhen.engine.camunda;

import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;

/**
 * Why something failed, told without a word of the original message: a message may carry what somebody typed (a database
 * names the row that it refused), and the engine keeps it in its tables. What stays is the kind of failure and where it
 * happened.
 */
class QuietFailure extends ProcessEngineException {

    private static final String HOUSE = "org.wuzhen.";
    private static final int DEEPEST = 20;

    private QuietFailure(String told, Throwable original, int depth) {
        super(told);
        setStackTrace(original.getStackTrace());
        if (original.getCause() != null && original.getCause() != original && depth < DEEPEST) {
            initCause(new QuietFailure(kind(original.getCause()), original.getCause(), depth + 1));
        }
    }

    /** The same failure without its words; a lost race for a row is passed on, because the engine reads its type. */
    static Throwable of(Throwable failure) {
        if (failure == null || failure instanceof QuietFailure || failure instanceof OptimisticLockingException) {
            return failure;
        }
        return new QuietFailure(summary(failure), failure, 0);
    }

    private static String summary(Throwable failure) {
        Throwable root = failure;
        for (int i = 0; i < DEEPEST && root.getCause() != null && root.getCause() != root; i++) {
            root = root.getCause();
        }
        StringBuilder told = new StringBuilder("执行失败：").append(kind(root));
        for (StackTraceElement frame : root.getStackTrace()) {
            if (frame.getClassName().startsWith(HOUSE)) {
                String type = frame.getClassName();
                return told.append("，位置 ")
                        .append(type.substring(type.lastIndexOf('.') + 1))
                        .append('.')
                        .append(frame.getMethodName())
                        .append(" 第")
                        .append(frame.getLineNumber())
                        .append("行")
                        .toString();
            }
        }
        return told.toString();
    }

    private static String kind(Throwable failure) {
        String type = failure.getClass().getName();
        return failure instanceof SQLException sql && sql.getSQLState() != null
                ? type + "(SQLState " + sql.getSQLState() + ")"
                : type;
    }

    /** As the stack trace prints it: the kind alone. */
    @Override
    public String toString() {
        return getMessage();
    }
}
