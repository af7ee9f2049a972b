/** The tables of mediation that a court refers. */
package org.wuzhen.courtreferral.store;
