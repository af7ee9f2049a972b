package org.wuzhen.directory;

/** A community or village below a centre. */
public record Community(String code, String name, String centre) {}
