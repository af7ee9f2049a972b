/** The three lists (三清单): what government, enterprises and society have to do, must not do, and go by; with versions. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"act", "directory", "casefile", "access"})
package org.wuzhen.lists;
