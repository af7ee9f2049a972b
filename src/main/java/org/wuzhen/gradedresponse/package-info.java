/** 战平一体、分级响应: a zone's commander puts it on one of four levels for a time; terms, duty and reports follow. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"act", "deadline", "directory", "casefile::number", "engine", "access"})
package org.wuzhen.gradedresponse;
