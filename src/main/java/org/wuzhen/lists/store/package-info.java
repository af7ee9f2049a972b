/** The tables of the lists. */
package org.wuzhen.lists.store;
