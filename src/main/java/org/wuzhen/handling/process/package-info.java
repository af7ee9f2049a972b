/** The service tasks of departments' handling. */
package org.wuzhen.handling.process;
