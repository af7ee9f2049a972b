/** The tables of consultations. */
package org.wuzhen.consultation.store;
