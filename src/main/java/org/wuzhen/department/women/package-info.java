/** What is asked of 滨海新区妇女联合会（妇联）, and what it begins: its operations, in types. */
@org.springframework.modulith.NamedInterface("women")
package org.wuzhen.department.women;
