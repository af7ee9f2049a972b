/** What is asked of 滨海新区城市管理委员会（城管）, and what it begins: its operations, in types. */
@org.springframework.modulith.NamedInterface("urbanmgmt")
package org.wuzhen.department.urbanmgmt;
