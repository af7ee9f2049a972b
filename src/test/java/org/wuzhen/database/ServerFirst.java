package org.wuzhen.database;

import org.springframework.boot.SpringApplication;

/** Starts an application's own server as its main method does. */
public final class ServerFirst {

    private ServerFirst() {}

    public static void in(SpringApplication application) {
        application.addInitializers(new ServerAhead());
    }
}
