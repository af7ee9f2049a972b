/** The page on which a department is summoned to a case. */
package org.wuzhen.handling.web;
