/** The machinery of the exchange: the outbox, the lines to departments, the senders and their receipts. */
package org.wuzhen.department.exchange;
