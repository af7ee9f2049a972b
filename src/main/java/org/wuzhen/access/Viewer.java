package org.wuzhen.access;

/**
 * Whoever looks at a page, as its header tells it.
 *
 * @param id the log-in name
 * @param office posts and places in Chinese: 大沽街道 · 调解员; an officer's department with it
 * @param handlesCases works on cases, and so has Tasklist
 * @param readsCases may open the case pages
 * @param runsEngine has Cockpit
 * @param runsSystem has the engine's Admin
 * @param channel is not a person but a system that reports disputes
 */
public record Viewer(
        String id,
        String name,
        String office,
        boolean handlesCases,
        boolean readsCases,
        boolean runsEngine,
        boolean runsSystem,
        boolean channel) {}
