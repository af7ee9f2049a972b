/** Where the office's records lie: the database that comes with the application or the one the office runs, its two roles and its schema. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.wuzhen.database;
