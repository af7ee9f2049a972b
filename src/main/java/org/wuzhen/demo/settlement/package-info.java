/** The whole office at its published numbers, generated: for demonstrations, load and tests. */
package org.wuzhen.demo.settlement;
