/** The steps that the model of follow-up, closure and archive takes by itself. */
package org.wuzhen.dossier.process;
