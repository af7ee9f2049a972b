/** The service tasks of a consultation, of its opinions and of its actions. */
package org.wuzhen.consultation.process;
