// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Contributions that come and go, and the open windows that show them. */
public final class Whiteboard<T> {

    private final List<T> contributions = new CopyOnWriteArrayList<>();
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();

    private record Watcher(UI ui, Runnable refresh) {
    }

    public void add(T contribution) {
        contributions.add(contribution);
        changed();
    }

    public void remove(T contribution) {
        contributions.remove(contribution);
        changed();
    }

    /** Those that are here now. */
    public List<T> all() {
        return List.copyOf(contributions);
    }

    /** Calls {@code refresh} on the window's thread after each coming and going, while the component is attached. */
    public void watch(Component owner, Runnable refresh) {
        owner.addAttachListener(e -> follow(owner, e.getUI(), refresh));
        owner.getUI().ifPresent(ui -> follow(owner, ui, refresh));
    }

    private void follow(Component owner, UI ui, Runnable refresh) {
        Watcher watcher = new Watcher(ui, refresh);
        watchers.add(watcher);
        Registration[] once = new Registration[1];
        once[0] = owner.addDetachListener(e -> {
            watchers.remove(watcher);
            once[0].remove();
        });
    }

    private void changed() {
        for (Watcher watcher : watchers) {
            try {
                watcher.ui.access(watcher.refresh::run);
            } catch (UIDetachedException e) {
                watchers.remove(watcher);
            }
        }
    }
}
