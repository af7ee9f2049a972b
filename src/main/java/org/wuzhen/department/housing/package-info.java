/** What is asked of 滨海新区住房和建设委员会（住建）, and what it begins: its operations, in types. */
@org.springframework.modulith.NamedInterface("housing")
package org.wuzhen.department.housing;
