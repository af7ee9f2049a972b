/** The forms of a contact. */
package org.wuzhen.care.form;
