/** The service tasks of court-referral.bpmn and court-notice.bpmn. */
package org.wuzhen.courtreferral.process;
