/** The agreements, their instalments, signatures, reminders and receipts in the database. */
package org.wuzhen.agreement.store;
