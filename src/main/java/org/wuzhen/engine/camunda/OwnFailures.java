package org.wuzhen.engine.camunda;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Carries what our own code throws (a refused form, a refused row) through the engine: the transaction rolls back, but
 * the engine does not write its message to the log, where what somebody typed could be in it. Callers see it as it was
 * thrown, and say or log of it what they know to be fit.
 */
final class OwnFailures {

    private OwnFailures() {}

    static class Inside extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            try {
                return next.execute(command);
            } catch (TaskAlreadyClaimedException lost) {
                throw new Carried(lost); // two people at once are daily business and no line in the log
            } catch (ProcessEngineException failure) {
                throw failure;
            } catch (RuntimeException failure) {
                throw new Carried(failure);
            }
        }
    }

    static class Outside extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            try {
                return next.execute(command);
            } catch (Carried carried) {
                throw carried.failure;
            }
        }
    }

    private static final class Carried extends BadUserRequestException {

        private final transient RuntimeException failure;

        private Carried(RuntimeException failure) {
            super("Thrown by the house's own code", failure);
            this.failure = failure;
        }
    }
}
