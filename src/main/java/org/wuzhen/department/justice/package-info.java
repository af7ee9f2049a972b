/** What is asked of 滨海新区司法局（司法）, and what it begins: its operations, in types. */
@org.springframework.modulith.NamedInterface("justice")
package org.wuzhen.department.justice;
