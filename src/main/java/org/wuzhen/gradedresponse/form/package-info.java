/** The form on which a centre reports. */
package org.wuzhen.gradedresponse.form;
