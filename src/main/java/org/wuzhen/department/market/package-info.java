/** What is asked of 滨海新区市场监督管理局（市场监管）, and what it begins: its operations, in types. */
@org.springframework.modulith.NamedInterface("market")
package org.wuzhen.department.market;
