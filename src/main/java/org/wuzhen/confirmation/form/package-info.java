/** What stands behind the forms of confirmation. */
package org.wuzhen.confirmation.form;
