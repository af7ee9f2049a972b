package org.wuzhen.directory;

/** A leading group of the district (领导小组), the last step of an escalation. */
public record LeadingGroup(String code, String name) {}
