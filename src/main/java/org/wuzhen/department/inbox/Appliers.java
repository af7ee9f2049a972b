package org.wuzhen.department.inbox;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Those who apply messages, on threads of their own: woken when one is kept, and looking by themselves now and then. */
@Component
class Appliers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Appliers.class);
    private static final int PATIENCE_AT_STOP = 20;

    private final Applier applier;
    private final Bell bell;
    private final InboxProperties settings;
    private ExecutorService threads;
    private volatile boolean running;

    Appliers(Applier applier, Bell bell, InboxProperties settings) {
        this.applier = applier;
        this.bell = bell;
        this.settings = settings;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.applying();
    }

    @Override
    public synchronized void start() {
        running = true;
        int[] count = new int[1];
        threads = Executors.newFixedThreadPool(settings.appliers(), work -> new Thread(work, "inbox-" + ++count[0]));
        for (int i = 0; i < settings.appliers(); i++) {
            threads.execute(this::work);
        }
    }

    private void work() {
        while (running) {
            try {
                if (applier.next()) {
                    continue;
                }
            } catch (RuntimeException e) {
                LOG.warn("The inbox cannot be read now: {}", e.getClass().getSimpleName());
            }
            try {
                bell.await(settings.poll());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** What is in hand is finished. */
    @Override
    public synchronized void stop() {
        running = false;
        bell.ring();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_AT_STOP, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
