/** What is asked of 滨海新区信访办公室（信访）, and what it begins: its operations, in types. */
@org.springframework.modulith.NamedInterface("petition")
package org.wuzhen.department.petition;
