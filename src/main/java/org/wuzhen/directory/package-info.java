/** Centres, communities, departments and people with their posts. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"act", "sealing"})
package org.wuzhen.directory;
