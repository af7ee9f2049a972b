/** The page on which a case is raised, and its hand-over sheet. */
package org.wuzhen.escalation.web;
