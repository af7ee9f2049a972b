/** What stands behind the forms of departments' opinions. */
package org.wuzhen.opinion.form;
