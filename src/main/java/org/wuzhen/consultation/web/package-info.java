/** The pages on which a consultation is called, widened and printed. */
package org.wuzhen.consultation.web;
