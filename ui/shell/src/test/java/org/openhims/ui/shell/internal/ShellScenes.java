// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.shell.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestTexts;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.SignIn;
import org.openhims.platform.events.LiveListener;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.work.Workers;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** A desk with a fake node behind it. */
final class ShellScenes {

    final List<LiveListener> listeners = new CopyOnWriteArrayList<>();
    final Fake<SignIn> signIn = Fake.of(SignIn.class)
            .on("password", args -> args.get(1).equals("demo") ? Optional.of(caller((String) args.get(0), "lab.order")) : Optional.empty())
            .on("pin", args -> args.get(1).equals("1234") ? Optional.of(caller((String) args.get(0), "lab.order")) : Optional.empty());
    final LiveHub live = new LiveHub(Fake.of(Workers.class).on("every", args -> (AutoCloseable) () -> { }).service(), bundle());
    final Desk desk = new Desk(signIn.service(), new TestTexts(), new Hospital(), Clock.fixed(TestSession.NOW, ZoneId.of("UTC")), live, new Settings());

    static Caller caller(String user, String... permissions) {
        return new Caller(user, "Person " + user, Set.of(permissions), "127.0.0.1", Locale.ENGLISH, null, null);
    }

    private BundleContext bundle() {
        return Fake.of(BundleContext.class).on("registerService", args -> {
            LiveListener listener = (LiveListener) args.get(1);
            listeners.add(listener);
            return Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {ServiceRegistration.class}, (proxy, method, a) -> {
                if (method.getName().equals("unregister")) {
                    listeners.remove(listener);
                }
                return null;
            });
        }).service();
    }

    static ViewContribution view(String path, String permission) {
        return new ViewContribution() {

            @Override
            public Place place() {
                return Place.menu(path, "title." + path, Icon.FLASK, 1, permission);
            }

            @Override
            public Component open(Session session, String rest) {
                Div page = new Div("page of " + path + " " + rest);
                page.setId("page-" + path);
                return page;
            }
        };
    }

    private static final class Hospital implements Facility {

        @Override
        public Identity identity(Locale locale) {
            return new Identity("City Hospital", "district-hospital", 7, null);
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Kolkata");
        }

        @Override
        public LocalDate day(Instant moment) {
            return moment.atZone(zone()).toLocalDate();
        }

        @Override
        public boolean demo() {
            return true;
        }
    }

    private static final class Settings implements Desk.Config {

        @Override
        public int idle_minutes() {
            return 10;
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return Desk.Config.class;
        }
    }
}
