/** The page of the zones and their responses. */
package org.wuzhen.gradedresponse.web;
