/** The service tasks of a petition. */
package org.wuzhen.petition.process;
