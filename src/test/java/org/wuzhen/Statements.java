package org.wuzhen;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Counts the statements that some work of the same thread prepares, ours and the engine's; a batch counts once. For
 * tests that no list asks once more for each of its rows.
 */
@Component
@Intercepts(
        @Signature(
                type = StatementHandler.class,
                method = "prepare",
                args = {Connection.class, Integer.class}))
public class Statements implements Interceptor {

    private static final ThreadLocal<List<String>> HEARD = new ThreadLocal<>();

    /** How many statements some work prepared, and what they were. */
    public record Counted<T>(T result, List<String> sql) {

        /** How many of them ask for the engine's rows or the journey's, rather than write them. */
        public int questions() {
            return (int) sql.stream()
                    .filter(one -> one.strip().matches("(?is)select\\b.*\\b(act|journey)_.*"))
                    .count();
        }

        public int count() {
            return sql.size();
        }
    }

    public static <T> Counted<T> of(Supplier<T> work) {
        List<String> heard = new ArrayList<>();
        HEARD.set(heard);
        try {
            return new Counted<>(work.get(), heard);
        } finally {
            HEARD.remove();
        }
    }

    public static int of(Runnable work) {
        return of(() -> {
                    work.run();
                    return null;
                })
                .count();
    }

    /** Out of the way where nobody counts, above all in the benchmark. */
    @Override
    public Object plugin(Object target) {
        return HEARD.get() == null ? target : Interceptor.super.plugin(target);
    }

    @Override
    public Object intercept(Invocation call) throws Throwable {
        List<String> heard = HEARD.get();
        if (heard != null) {
            heard.add(((StatementHandler) call.getTarget()).getBoundSql().getSql());
        }
        return call.proceed();
    }

    /** Lets it hear the engine's statements too. */
    @Component
    static class InTheEngine implements BeanPostProcessor {

        @Override
        public Object postProcessBeforeInitialization(Object bean, String name) {
            if (bean instanceof SpringProcessEngineConfiguration engine) {
                engine.getProcessEnginePlugins().add(new AbstractProcessEnginePlugin() {
                    @Override
                    public void postInit(ProcessEngineConfigurationImpl built) {
                        built.getSqlSessionFactory().getConfiguration().addInterceptor(new Statements());
                    }
                });
            }
            return bean;
        }
    }
}
