/** What stands behind the forms of matters in departments' hands. */
package org.wuzhen.handling.form;
