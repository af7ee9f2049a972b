/** What stands behind the forms of supervision orders. */
package org.wuzhen.supervision.form;
