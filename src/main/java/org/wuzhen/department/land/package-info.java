/** What is asked of 市规划和自然资源局滨海新区分局（规划资源）, and what it begins: its operations, in types. */
@org.springframework.modulith.NamedInterface("land")
package org.wuzhen.department.land;
