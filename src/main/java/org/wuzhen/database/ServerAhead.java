package org.wuzhen.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/** Starts the server that comes with the application while the application still reads its own classes. */
public final class ServerAhead implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final Logger log = LoggerFactory.getLogger(ServerAhead.class);

    @Override
    public void initialize(GenericApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (DatabaseConfiguration.isNamed(environment)) {
            return;
        }
        DatabaseProperties properties;
        try {
            properties = Binder.get(environment).bindOrCreate("wuzhen.database", DatabaseProperties.class);
        } catch (BindException e) {
            log.debug("Left to the ordinary start, which says what is wrong", e);
            return;
        }
        Started started = new Started(properties);
        DefaultListableBeanFactory beans = context.getDefaultListableBeanFactory();
        beans.registerSingleton("serverStartedAhead", started);
        beans.registerDisposableBean("serverStartedAhead", started);
    }

    /** A server on its way. */
    static final class Started implements DisposableBean {

        private final CompletableFuture<EmbeddedServer> server = new CompletableFuture<>();

        private Started(DatabaseProperties properties) {
            Thread starter = new Thread(() -> start(properties), "database");
            starter.setDaemon(true);
            starter.start();
        }

        private void start(DatabaseProperties properties) {
            try {
                server.complete(new EmbeddedServer(properties));
            } catch (RuntimeException | Error e) {
                server.completeExceptionally(e);
            }
        }

        /**
         * Waits for it.
         *
         * @throws DatabaseUnavailable when it does not start
         */
        EmbeddedServer server() {
            try {
                return server.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException failure ? failure : e;
            }
        }

        /** Also when the application failed before it asked for the server. */
        @Override
        public void destroy() {
            server.handle((running, failure) -> {
                        if (running != null) {
                            running.close();
                        }
                        return running;
                    })
                    .join();
        }
    }
}
