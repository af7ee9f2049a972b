package org.wuzhen.department.simulator;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Small threads, few of them, that keep no process alive. */
final class Threads {

    private static final long STACK = 256 << 10;

    private Threads() {}

    static ThreadFactory named(String name) {
        AtomicInteger count = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(null, work, "departments-" + name + "-" + count.incrementAndGet(), STACK);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** At most {@code most} at work, none while there is nothing to do; what is more waits. */
    static ExecutorService pool(String name, int most) {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(most, most, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named(name));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
