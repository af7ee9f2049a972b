/** What stands behind the forms of recusals. */
package org.wuzhen.recusal.form;
