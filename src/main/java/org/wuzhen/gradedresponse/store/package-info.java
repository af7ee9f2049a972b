/** Responses, signed orders, duty and situation reports in their tables. */
package org.wuzhen.gradedresponse.store;
