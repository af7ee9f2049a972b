/** The steps that the model of intake takes by itself. */
package org.wuzhen.intake.process;
