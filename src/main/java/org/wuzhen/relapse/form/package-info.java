/** The forms of a re-examination. */
package org.wuzhen.relapse.form;
