/** The page on which the papers of a petition are printed. */
package org.wuzhen.petition.web;
