/** Supervision (督办): overdue matters are reminded of, ordered to be answered for, talked over and, last, made known. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"act", "deadline", "directory", "casefile", "casefile::number", "engine", "access"})
package org.wuzhen.supervision;
