// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A fixed pool that gives back its threads as it got them and tells when it has ended. */
final class BundlePool extends ThreadPoolExecutor {

    private final BundleThreads threads;
    private final Consumer<ExecutorService> ended;

    BundlePool(int size, BlockingQueue<Runnable> waiting, BundleThreads threads, Consumer<ExecutorService> ended) {
        super(size, size, 0, TimeUnit.SECONDS, waiting, threads, new AbortPolicy());
        this.threads = threads;
        this.ended = ended;
    }

    @Override
    protected void afterExecute(Runnable task, Throwable failure) {
        threads.reset(Thread.currentThread());
    }

    @Override
    protected void terminated() {
        ended.accept(this);
    }
}
