/** How statements are put together, asked and read: what MyBatis works out anew for each of them is worked out once (ADR 0036). */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.wuzhen.mapping;
