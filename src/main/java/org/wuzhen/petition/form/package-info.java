/** What stands behind the forms of a petition. */
package org.wuzhen.petition.form;
