package org.wuzhen.engine;

import java.util.List;
import java.util.Map;

/**
 * The rule tables of the latest edition, asked from outside a process: whether a case has come to where a rule speaks,
 * before anything is begun. Leaves no trace in the engine's history; whoever acts on an answer records it.
 */
public interface RuleTables {

    /**
     * The rows that answer, in the order of the table, each by the names of its columns; empty where there is no such
     * table yet.
     */
    List<Map<String, Object>> ask(String table, Map<String, ?> inputs);
}
