/** The moments of an exchange at which a trial lets the application fall. */
package org.wuzhen.department.milestone;
