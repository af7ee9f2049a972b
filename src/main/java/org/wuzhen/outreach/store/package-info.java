/** Where rounds, visits and the disputes found are kept. */
package org.wuzhen.outreach.store;
