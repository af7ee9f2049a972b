/** What stands behind the form on which a letter is read. */
package org.wuzhen.letter.form;
