/** The table of recusals. */
package org.wuzhen.recusal.store;
