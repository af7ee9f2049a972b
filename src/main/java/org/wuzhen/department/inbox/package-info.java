/** What departments have sent: each message kept as it came, applied once, or put aside for a person. */
package org.wuzhen.department.inbox;
