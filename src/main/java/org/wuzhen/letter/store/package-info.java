/** The table of letters. */
package org.wuzhen.letter.store;
