/** The tables of leaders' cases. */
package org.wuzhen.leadercase.store;
