// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.shell.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.openhims.platform.events.Event;
import org.openhims.platform.events.LiveListener;
import org.openhims.platform.work.Workers;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Tells open windows what was committed, a few times a second at most, each on its own thread. */
@org.osgi.service.component.annotations.Component(service = LiveHub.class)
public final class LiveHub {

    private static final Duration BEAT = Duration.ofMillis(250);
    private static final Duration TICK = Duration.ofSeconds(20);
    private static final int KEPT = 200;

    private final BundleContext bundle;
    private final AutoCloseable beat;
    private final AutoCloseable tick;
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final Set<ShellView> windows = ConcurrentHashMap.newKeySet();

    @Activate
    public LiveHub(@Reference Workers workers, BundleContext bundle) {
        this.bundle = bundle;
        this.beat = workers.every("ui-live", BEAT, this::tell);
        this.tick = workers.every("ui-tick", TICK, this::tick);
    }

    /** Calls {@code refresh} on the window's thread after events of these types, while the component is attached. */
    void follow(Component owner, Set<String> types, Consumer<List<Event>> refresh) {
        owner.addAttachListener(e -> start(owner, e.getUI(), types, refresh));
        owner.getUI().ifPresent(ui -> start(owner, ui, types, refresh));
    }

    private void start(Component owner, UI ui, Set<String> types, Consumer<List<Event>> refresh) {
        Follower follower = new Follower(ui, types, refresh);
        ServiceRegistration<LiveListener> listener = bundle.registerService(LiveListener.class, follower, null);
        followers.add(follower);
        Registration[] once = new Registration[1];
        once[0] = owner.addDetachListener(e -> {
            followers.remove(follower);
            listener.unregister();
            once[0].remove();
        });
    }

    void tell() {
        for (Follower follower : followers) {
            try {
                follower.pass();
            } catch (UIDetachedException e) {
                followers.remove(follower);
            }
        }
    }

    /** From now on the window hears the time. */
    void ticks(ShellView window) {
        windows.add(window);
    }

    void noTicks(ShellView window) {
        windows.remove(window);
    }

    void tick() {
        for (ShellView window : windows) {
            window.getUI().ifPresent(ui -> ui.access(window::tick));
        }
    }

    @Deactivate
    void stop() throws Exception {
        beat.close();
        tick.close();
    }

    /** One component that wants to know. */
    private static final class Follower implements LiveListener {

        private final UI ui;
        private final Set<String> types;
        private final Consumer<List<Event>> refresh;
        private final List<Event> news = new ArrayList<>();

        Follower(UI ui, Set<String> types, Consumer<List<Event>> refresh) {
            this.ui = ui;
            this.types = types;
            this.refresh = refresh;
        }

        @Override
        public Set<String> types() {
            return types;
        }

        @Override
        public synchronized void told(Event event) {
            // A window that does not keep up reads all anew anyway.
            if (news.size() < KEPT) {
                news.add(event);
            }
        }

        private synchronized List<Event> take() {
            List<Event> taken = List.copyOf(news);
            news.clear();
            return taken;
        }

        void pass() {
            List<Event> taken = take();
            if (!taken.isEmpty()) {
                ui.access(() -> refresh.accept(taken));
            }
        }
    }
}
