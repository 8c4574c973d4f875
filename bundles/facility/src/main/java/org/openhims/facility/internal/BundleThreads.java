// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Daemon threads that belong to one bundle and carry nothing over from the thread that asked for them. */
final class BundleThreads implements ThreadFactory {

    private final String prefix;
    private final ClassLoader loader;
    private final AtomicInteger count = new AtomicInteger();

    BundleThreads(String bundle, String name, ClassLoader loader) {
        this.prefix = "hims-" + bundle + '-' + name + '-';
        this.loader = loader;
    }

    @Override
    public Thread newThread(Runnable work) {
        // No inherited thread-locals, and the using bundle's own loader: both would otherwise keep the asking bundle's classes.
        Thread thread = new Thread(null, work, prefix + count.incrementAndGet(), 0, false);
        thread.setContextClassLoader(loader);
        thread.setDaemon(true);
        return thread;
    }

    /** Undoes what a task did to the thread's loader. */
    void reset(Thread thread) {
        thread.setContextClassLoader(loader);
    }

    boolean owns(Thread thread) {
        return thread.getName().startsWith(prefix);
    }
}
