/** The service tasks of matters in departments' hands. */
package org.wuzhen.handling.process;
