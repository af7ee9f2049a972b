/** The tables of follow-up, closure and archive. */
package org.wuzhen.dossier.store;
