/** The service tasks of departments' opinions. */
package org.wuzhen.opinion.process;
