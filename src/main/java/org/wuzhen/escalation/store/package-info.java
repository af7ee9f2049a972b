/** Where escalations are kept. */
package org.wuzhen.escalation.store;
