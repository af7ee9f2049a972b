/** Draws a model with the way that a case took through it, as an image that needs no script. */
package org.wuzhen.ledger.diagram;
