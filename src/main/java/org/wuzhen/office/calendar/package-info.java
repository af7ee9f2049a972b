/** The yearly holiday notices: read by everybody who works by them, entered by the system administrator. */
package org.wuzhen.office.calendar;
