/** What the contracts of all departments share: the words of the wire, and the operations that every department has. */
@org.springframework.modulith.NamedInterface("wire")
package org.wuzhen.department.wire;
