/** What stands behind the forms of a consultation. */
package org.wuzhen.consultation.form;
