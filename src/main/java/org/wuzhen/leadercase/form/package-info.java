/** What stands behind the forms of a leader's case. */
package org.wuzhen.leadercase.form;
