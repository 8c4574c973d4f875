// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import java.util.function.Supplier;

/** CXF and its helpers find their parts by the thread's context class loader. */
final class Loader {

    private Loader() {
    }

    static <T> T with(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Loader.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
