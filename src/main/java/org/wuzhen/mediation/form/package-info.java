/** What stands behind the forms of people's mediation. */
package org.wuzhen.mediation.form;
