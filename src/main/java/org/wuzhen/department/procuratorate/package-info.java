/** What is asked of 滨海新区人民检察院（检察）, and what it begins: its operations, in types. */
@org.springframework.modulith.NamedInterface("procuratorate")
package org.wuzhen.department.procuratorate;
