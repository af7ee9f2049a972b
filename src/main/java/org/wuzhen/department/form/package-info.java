/** The form on which the result of a telephone call or a letter to a department is entered. */
package org.wuzhen.department.form;
