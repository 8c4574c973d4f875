// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A connection that knows whether it was asked to change anything: a transaction that only read makes no idempotency claim. */
final class WatchedConnection implements InvocationHandler {

    private final Connection connection;
    private boolean wrote;

    private WatchedConnection(Connection connection) {
        this.connection = connection;
    }

    static boolean wrote(Connection watched) {
        return ((WatchedConnection) Proxy.getInvocationHandler(watched)).wrote;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
        wrote |= method.getName().startsWith("prepare") && !reads((String) args[0]) || method.getName().equals("createStatement");
        try {
            return method.invoke(connection, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static boolean reads(String statement) {
        String text = statement.stripLeading();
        return text.regionMatches(true, 0, "select", 0, 6) || text.regionMatches(true, 0, "values", 0, 6);
    }

    /** Watches each connection that it gives. */
    record Source(DataSource source) implements ConnectionSource {

        @Override
        public Connection getConnection() throws SQLException {
            return (Connection) Proxy.newProxyInstance(WatchedConnection.class.getClassLoader(), new Class<?>[] {Connection.class},
                    new WatchedConnection(source.getConnection()));
        }
    }
}
