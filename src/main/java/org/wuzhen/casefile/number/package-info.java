/** Numbers of cases and papers, allotted once and never again. */
@org.springframework.modulith.NamedInterface("number")
package org.wuzhen.casefile.number;
