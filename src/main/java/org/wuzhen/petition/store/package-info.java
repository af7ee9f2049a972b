/** The tables of petitions. */
package org.wuzhen.petition.store;
