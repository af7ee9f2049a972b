/** What is asked of 滨海新区民政局（民政）, and what it begins: its operations, in types. */
@org.springframework.modulith.NamedInterface("civilaffairs")
package org.wuzhen.department.civilaffairs;
