/** The small vocabulary in which stages speak to the process engine; knows no stage. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"act", "casefile::number", "deadline", "mapping"})
package org.wuzhen.engine;
