package org.wuzhen.consultation;

/**
 * Who came for a department, and what they said in one line.
 *
 * @param who who came, or null
 */
public record Attendance(long member, Came came, String who, String said) {}
