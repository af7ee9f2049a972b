package org.wuzhen.web;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Somebody who closes the page before it has come is no trouble of ours: Tomcat, Jersey and Thymeleaf each would note it
 * as an error, with all its places.
 */
class BrowserLeft extends TurboFilter implements ApplicationListener<ApplicationPreparedEvent> {

    private static final String NAME = "browser-left";
    private static final String KIND = "org.apache.catalina.connector.ClientAbortException";
    private static final int DEEPEST = 20;

    /** Once for all applications of a process; with another logging system everything is noted as ever. */
    @Override
    public void onApplicationEvent(ApplicationPreparedEvent prepared) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs
                && logs.getTurboFilterList().stream().noneMatch(filter -> NAME.equals(filter.getName()))) {
            setName(NAME);
            start();
            logs.addTurboFilter(this);
        }
    }

    @Override
    public FilterReply decide(
            Marker marker, Logger logger, Level level, String format, Object[] params, Throwable failure) {
        return failure != null && level.isGreaterOrEqual(Level.WARN) && left(failure)
                ? FilterReply.DENY
                : FilterReply.NEUTRAL;
    }

    private static boolean left(Throwable failure) {
        Throwable now = failure;
        for (int i = 0; i < DEEPEST && now != null; i++) {
            if (now.getClass().getName().equals(KIND)) {
                return true;
            }
            now = now.getCause();
        }
        return false;
    }
}
