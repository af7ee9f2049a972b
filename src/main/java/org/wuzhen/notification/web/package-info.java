/** Pages of messages: one's own, those sent, and the texts. */
package org.wuzhen.notification.web;
