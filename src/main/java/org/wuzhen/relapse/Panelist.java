package org.wuzhen.relapse;

/** A member of a hearing's panel (听证员). */
public record Panelist(String name, PanelRole role) {}
