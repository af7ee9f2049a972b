/** What is asked of 滨海新区农业农村委员会（农业农村）, and what it begins: its operations, in types. */
@org.springframework.modulith.NamedInterface("agri")
package org.wuzhen.department.agri;
