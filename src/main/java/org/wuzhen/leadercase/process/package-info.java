/** The delegates of leadercase.bpmn. */
package org.wuzhen.leadercase.process;
