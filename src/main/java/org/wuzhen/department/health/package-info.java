/** What is asked of 滨海新区卫生健康委员会（卫健）, and what it begins: its operations, in types. */
@org.springframework.modulith.NamedInterface("health")
package org.wuzhen.department.health;
