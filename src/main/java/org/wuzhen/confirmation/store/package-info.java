/** The tables of confirmation. */
package org.wuzhen.confirmation.store;
