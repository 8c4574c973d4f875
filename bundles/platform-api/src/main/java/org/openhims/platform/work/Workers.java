// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.work;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Threads of the platform. Each bundle gets its own service object; all that it started ends when the bundle lets go of it:
 * what waits is dropped, what is being done may go on for three seconds and is then interrupted.
 */
@ProviderType
public interface Workers {

    /**
     * A pool of named daemon threads with a bounded queue; a full queue makes {@code execute} throw
     * {@link java.util.concurrent.RejectedExecutionException}.
     */
    ExecutorService pool(String name, int threads, int queue);

    /** Runs the job again and again, the given time after its last end. What it throws is logged, and it goes on. */
    AutoCloseable every(String name, Duration pause, Runnable job);
}
