/** How a message between the office and a department is signed, both ways: who sent it, when, once, and unchanged. */
package org.wuzhen.department.signature;
