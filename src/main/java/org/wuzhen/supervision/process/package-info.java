/** Delegates of the model. */
package org.wuzhen.supervision.process;
