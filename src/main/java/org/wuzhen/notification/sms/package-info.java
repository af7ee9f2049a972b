/** Text messages: the office's own box in place of a gateway. */
package org.wuzhen.notification.sms;
