/** What stands behind the forms of follow-up, closure and archive. */
package org.wuzhen.dossier.form;
