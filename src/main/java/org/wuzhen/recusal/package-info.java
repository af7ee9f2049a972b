/** Recusal and complaint (回避与投诉): a party objects to somebody of the office, who steps aside until it is decided. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"act", "deadline", "directory", "casefile", "casefile::number", "engine", "access"})
package org.wuzhen.recusal;
