package org.wuzhen.directory;

/**
 * An all-purpose grid (全科网格) of a base unit.
 *
 * @param community code of its base unit
 */
public record Grid(String code, String name, String community, String centre) {}
