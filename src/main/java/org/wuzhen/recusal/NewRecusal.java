package org.wuzhen.recusal;

/**
 * What is entered of a recusal or complaint.
 *
 * @param person log-in name of whoever is objected to
 * @param statement what was said, numbers in it sealed
 */
public record NewRecusal(String person, RaisedFor raisedFor, Ground ground, String statement) {}
