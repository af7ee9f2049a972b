/** The tables of messages. */
package org.wuzhen.notification.store;
