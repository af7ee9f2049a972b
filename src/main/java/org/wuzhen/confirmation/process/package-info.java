/** What the model of confirmation calls. */
package org.wuzhen.confirmation.process;
