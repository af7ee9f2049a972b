package org.wuzhen.directory;

import java.time.LocalDate;

/**
 * A deputy for the time of an absence (代理): holds the absent person's posts and works their tasks.
 *
 * @param id given by the database
 * @param from first day (Asia/Shanghai)
 * @param to last day
 * @param reason 年休、病假、外出学习……
 */
public record StandIn(long id, String absent, String deputy, LocalDate from, LocalDate to, String reason) {}
