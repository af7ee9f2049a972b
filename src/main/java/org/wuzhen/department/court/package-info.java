/** What is asked of 滨海新区人民法院（法院）, and what it begins: its operations, in types. */
@org.springframework.modulith.NamedInterface("court")
package org.wuzhen.department.court;
