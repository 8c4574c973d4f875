// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RecordLinksTest {

    public enum State {
        WELL
    }

    public record Bed(State state) {
    }

    @Test
    void aModuleWhoseRecordWasTheLastToBeLinkedCanGo() throws Exception {
        WeakReference<ClassLoader> loader = used();
        RecordLinks.forget();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (loader.get() != null && System.nanoTime() < end) {
            System.gc();
        }
        assertNull(loader.get());
    }

    /** As a module would be: loaded by a loader of its own, with a record that is compared and shown. */
    private static WeakReference<ClassLoader> used() throws Exception {
        URL classes = RecordLinksTest.class.getProtectionDomain().getCodeSource().getLocation();
        ClassLoader loader = new URLClassLoader(new URL[] {classes}, null);
        Class<?> state = loader.loadClass(State.class.getName());
        Object bed = loader.loadClass(Bed.class.getName()).getConstructor(state).newInstance(state.getEnumConstants()[0]);
        assertNotEquals(bed.toString() + bed.hashCode(), "" + bed.equals(null));
        return new WeakReference<>(loader);
    }
}
