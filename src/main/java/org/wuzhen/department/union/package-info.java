/** What is asked of 滨海新区总工会（总工会）, and what it begins: its operations, in types. */
@org.springframework.modulith.NamedInterface("union")
package org.wuzhen.department.union;
