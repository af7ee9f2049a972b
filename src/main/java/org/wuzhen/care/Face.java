package org.wuzhen.care;

/** Somebody on the list as every page shows them; missing parts are null. */
public record Face(String name, String idNumber, String phone, String address, String guardian) {}
