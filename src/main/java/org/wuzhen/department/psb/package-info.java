/** What is asked of 市公安局滨海新区分局（公安）, and what it begins: its operations, in types. */
@org.springframework.modulith.NamedInterface("psb")
package org.wuzhen.department.psb;
