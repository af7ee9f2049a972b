/** What stands behind the forms of the agreement. */
package org.wuzhen.agreement.form;
