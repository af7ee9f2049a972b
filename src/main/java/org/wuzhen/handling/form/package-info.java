/** What stands behind the forms of departments' handling. */
package org.wuzhen.handling.form;
