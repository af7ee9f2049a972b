package org.wuzhen.directory;

/**
 * A department that sends officers to the centres (进驻部门) or that can be called in.
 *
 * @param code {@code HRSS}
 * @param name full name, 滨海新区人力资源和社会保障局
 * @param shortName 人社
 * @param resident one of the fifteen that sit in the centres; false for the pool that comes when called
 */
public record Department(String code, String name, String shortName, boolean resident) {}
