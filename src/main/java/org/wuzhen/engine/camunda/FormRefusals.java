package org.wuzhen.engine.camunda;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.wuzhen.engine.FormRejected;

/**
 * Carries a refused form through the engine as what it is, somebody's mistake: the transaction rolls back, but the engine
 * does not log it as an error. Callers see {@link FormRejected} again.
 */
final class FormRefusals {

    private FormRefusals() {}

    static class Inside extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            try {
                return next.execute(command);
            } catch (FormRejected refusal) {
                throw new Carried(refusal);
            }
        }
    }

    static class Outside extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            try {
                return next.execute(command);
            } catch (Carried carried) {
                throw carried.refusal;
            }
        }
    }

    private static final class Carried extends BadUserRequestException {

        private final transient FormRejected refusal;

        private Carried(FormRejected refusal) {
            super("The form was refused", refusal);
            this.refusal = refusal;
        }
    }
}
