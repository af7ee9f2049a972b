/** The forms of an escalation. */
package org.wuzhen.escalation.form;
