/** Where clocks that turned, reminders and orders are kept. */
package org.wuzhen.supervision.store;
