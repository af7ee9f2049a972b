/** Log-in, posts as roles, and who may see or act on which case. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"act", "directory", "casefile", "casefile::number", "engine", "sealing"})
package org.wuzhen.access;
