/** The service tasks of people's mediation. */
package org.wuzhen.mediation.process;
