/** The steps of {@code graded-response.bpmn}. */
package org.wuzhen.gradedresponse.process;
