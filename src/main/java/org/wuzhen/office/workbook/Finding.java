package org.wuzhen.office.workbook;

/**
 * Something that does not fit in a file, or that was read otherwise than written.
 *
 * @param sheet name of the sheet, or empty for the file as a whole
 * @param row as Excel numbers it, or 0 for the sheet as a whole
 * @param column its title, or empty for the whole row
 * @param found what was found there, or empty
 * @param advice what is wrong and what to do, one or two Chinese sentences
 */
record Finding(String sheet, int row, String column, String found, String advice) {}
