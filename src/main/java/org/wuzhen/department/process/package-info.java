/** The service tasks of the generic enquiry to a department. */
package org.wuzhen.department.process;
