/** What the model of the agreement calls. */
package org.wuzhen.agreement.process;
