/** The tables of intake. */
package org.wuzhen.intake.store;
