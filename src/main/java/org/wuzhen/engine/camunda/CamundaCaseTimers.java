package org.wuzhen.engine.camunda;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.casefile.number.ProcessNumber;
import org.wuzhen.engine.CaseTimers;

/** Holds the engine's job executor, and executes single timers in the calling thread. */
@Component
class CamundaCaseTimers implements CaseTimers {

    private final ObjectProvider<ProcessEngine> engine;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final Unchecked unchecked;
    private final ConfigurableApplicationContext application;
    private final Clock clock;
    private boolean held;
    private volatile boolean holding;

    CamundaCaseTimers(
            ObjectProvider<ProcessEngine> engine,
            RuntimeService runtime,
            ManagementService management,
            Unchecked unchecked,
            ConfigurableApplicationContext application,
            Clock clock) {
        this.engine = engine;
        this.runtime = runtime;
        this.management = management;
        this.unchecked = unchecked;
        this.application = application;
        this.clock = clock;
    }

    @Override
    public synchronized void hold() {
        holding = true;
        JobExecutor executor = executor();
        // the executor is a bean only where jobs run by themselves; it starts last of all, so wait for it
        if (executor != null
                && application.getBeanProvider(JobExecutor.class).getIfAvailable() != null
                && active(executor)) {
            executor.shutdown();
            held = true;
        }
    }

    private static boolean active(JobExecutor executor) {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!executor.isActive() && System.nanoTime() < until) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return executor.isActive();
    }

    @Override
    public synchronized void release() {
        holding = false;
        // an application that is closing has stopped its executor for good
        if (held && application.isActive()) {
            executor().start();
            held = false;
        }
    }

    @Override
    public boolean held() {
        return holding;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean waits(ProcessNumber number, String element) {
        return unchecked.call(() -> !timers(number, element).isEmpty());
    }

    @Override
    @Transactional
    public void move(ProcessNumber number, String element, Instant to) {
        unchecked.call(() -> {
            timers(number, element).forEach(timer -> management.setJobDuedate(timer.getId(), Date.from(to)));
            return null;
        });
    }

    @Override
    @Transactional
    public void fire(ProcessNumber number, String element) {
        unchecked.call(() -> {
            management.executeJob(due(number, element).getId());
            return null;
        });
    }

    private Job due(ProcessNumber number, String element) {
        List<Job> timers = timers(number, element);
        if (timers.size() != 1) {
            throw new IllegalStateException(timers.size() + " timers " + element + " in case " + number);
        }
        Job timer = timers.get(0);
        if (timer.getDuedate().toInstant().isAfter(clock.instant())) {
            throw new IllegalStateException(
                    "Timer " + element + " of case " + number + " is due only at " + timer.getDuedate());
        }
        return timer;
    }

    private List<Job> timers(ProcessNumber number, String element) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                .flatMap(
                        process -> management
                                .createJobQuery()
                                .processInstanceId(process.getId())
                                .activityId(element)
                                .timers()
                                .list()
                                .stream())
                .toList();
    }

    private JobExecutor executor() {
        return ((ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration()).getJobExecutor();
    }
}
