/** Legal and internal time limits: which day a term ends on, why, and how close that day is. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.wuzhen.deadline;
