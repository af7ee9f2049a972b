/** What the model of an escalation calls. */
package org.wuzhen.escalation.process;
