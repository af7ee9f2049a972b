/** The tables of people's mediation. */
package org.wuzhen.mediation.store;
