/** Delegates of the model. */
package org.wuzhen.outreach.process;
