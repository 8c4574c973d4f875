// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openhims.platform.work.Workers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Lets pages say anew how long something has waited: time goes by without an event. */
@org.osgi.service.component.annotations.Component(service = Beat.class)
public final class Beat {

    private static final Duration PAUSE = Duration.ofSeconds(20);

    private final Map<Component, Runnable> watchers = new ConcurrentHashMap<>();

    @Activate
    public Beat(@Reference Workers workers) {
        workers.every("lab-waits", PAUSE, this::strike);
    }

    /** Calls it on the window's thread at each beat while the component is attached. */
    public void watch(Component owner, Runnable refresh) {
        owner.addAttachListener(e -> {
            UI window = e.getUI();
            watchers.put(owner, () -> window.access(refresh::run));
        });
        owner.addDetachListener(e -> watchers.remove(owner));
    }

    void strike() {
        watchers.values().forEach(Runnable::run);
    }
}
