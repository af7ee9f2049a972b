package org.wuzhen.engine.camunda;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.runtime.Job;

/** Takes the words out of a job's failure wherever the engine would keep or print them. */
final class QuietJobs {

    private QuietJobs() {}

    /** Stands next to the job itself, so that not even the engine's log sees the words. */
    static class AtTheJob extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            if (!(command instanceof ExecuteJobsCmd)) {
                return next.execute(command);
            }
            try {
                return next.execute(command);
            } catch (RuntimeException e) {
                throw (RuntimeException) QuietFailure.of(e);
            }
        }
    }

    /** What the job's row and its incident keep; a failure on writing to the database passes by the job itself. */
    static class InTheJob implements FailedJobCommandFactory {

        @Override
        public Command<Object> getCommand(String jobId, Throwable failure) {
            return new DefaultJobRetryCmd(jobId, QuietFailure.of(failure));
        }
    }

    /** What the history of jobs keeps. */
    static class InHistory extends CacheAwareHistoryEventProducer {

        @Override
        public HistoryEvent createHistoricJobLogFailedEvt(Job job, Throwable failure) {
            return super.createHistoricJobLogFailedEvt(job, QuietFailure.of(failure));
        }
    }
}
