package org.wuzhen.care;

/**
 * A kind of people whom the law lets the office ask after, as the table {@code care-group} in force has it.
 *
 * @param basis the law that allows it
 * @param version of that law
 * @param department code of the department that mostly helps them
 * @param row of the table
 */
public record Group(String code, String label, String basis, String version, String department, String row) {}
