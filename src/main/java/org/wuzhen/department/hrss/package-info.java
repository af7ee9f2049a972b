/** What is asked of 滨海新区人力资源和社会保障局（人社）, and what it begins: its operations, in types. */
@org.springframework.modulith.NamedInterface("hrss")
package org.wuzhen.department.hrss;
