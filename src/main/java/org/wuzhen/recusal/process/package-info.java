/** The service tasks of recusals. */
package org.wuzhen.recusal.process;
