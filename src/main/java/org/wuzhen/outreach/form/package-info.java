/** What stands behind the forms of rounds and visits. */
package org.wuzhen.outreach.form;
