package org.wuzhen.department.hrss;

/**
 * The employer（用人单位）.
 *
 * @param creditCode code; or null
 * @param address address; or null
 */
public record Employer(String name, String creditCode, String address) {}
