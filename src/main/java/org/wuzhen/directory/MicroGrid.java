package org.wuzhen.directory;

/**
 * A micro-grid team within a grid, with its party branch (微网格党支部).
 *
 * @param grid code of its grid
 */
public record MicroGrid(String code, String name, String grid) {}
