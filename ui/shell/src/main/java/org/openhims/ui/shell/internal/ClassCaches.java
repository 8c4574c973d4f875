// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.shell.internal;

import com.vaadin.flow.internal.ReflectionCache;

/** The framework remembers classes of components for good; a module that goes must not stay in memory for that. */
final class ClassCaches {

    private ClassCaches() {
    }

    static void clear() {
        ReflectionCache.clearAll();
    }
}
