/** The office as one Excel workbook: its template, its export, and its import with a dry run. */
package org.wuzhen.office.workbook;
