/** Messages to parties and staff: which act tells whom what, written with the act, sent after it, and how each one fared. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"act", "casefile::number", "directory", "access"})
package org.wuzhen.notification;
