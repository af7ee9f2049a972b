/** The pages on which a department is asked, and on which the use of delegated authority is read. */
package org.wuzhen.opinion.web;
