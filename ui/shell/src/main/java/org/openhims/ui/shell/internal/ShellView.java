// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.shell.internal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Optional;
import org.openhims.platform.access.Caller;

/** A window: the sign-in page, the lock, or the frame with the page of the address in it. */
public final class ShellView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    static final String LANGUAGE_COOKIE = "hims-lang";

    /** A key or a click somewhere in the window; the browser tells it now and then. */
    @DomEvent("hims-active")
    public static final class Active extends ComponentEvent<ShellView> {

        private static final long serialVersionUID = 1L;

        public Active(ShellView source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    private final transient Desk desk;
    private transient Visitor visitor;
    private transient Window window;
    private transient Frame frame;
    private String path = "";

    public ShellView(Desk desk) {
        this.desk = desk;
        setId("hims");
        addClassName("h-shell");
        addListener(Active.class, e -> visitor.active(desk.clock().instant()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        path = event.getLocation().getPath();
        UI ui = event.getUI();
        if (visitor == null) {
            visitor = visitorOf(ui.getSession());
            window = new Window(desk, visitor, ui);
            speak(ui);
        }
        show();
    }

    private Visitor visitorOf(VaadinSession session) {
        Visitor known = session.getAttribute(Visitor.class);
        if (known == null) {
            known = new Visitor(language(VaadinRequest.getCurrent()), desk.clock().instant());
            session.setAttribute(Visitor.class, known);
        }
        return known;
    }

    /** The language chosen on this computer before, else the browser's when we speak it, else English. */
    static Locale language(VaadinRequest request) {
        if (request == null) {
            return Locale.ENGLISH;
        }
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(LANGUAGE_COOKIE)) {
                return cookie.getValue().equals("hi") ? Languages.HINDI : Locale.ENGLISH;
            }
        }
        Locale asked = request.getLocale();
        return asked != null && asked.getLanguage().equals("hi") ? Languages.HINDI : Locale.ENGLISH;
    }

    private void speak(UI ui) {
        ui.setLocale(visitor.locale());
        ui.getReconnectDialogConfiguration().setDialogText(window.t("shell.offline"));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(window.t("shell.offline.gaveup"));
        ui.getPage().executeJs("window.hims && window.hims.speak($0)", visitor.locale().getLanguage());
    }

    private void show() {
        if (!visitor.signedIn()) {
            put(new SignInPage(desk, window, visitor, this));
        } else if (visitor.locked()) {
            put(new LockPage(desk, window, visitor, this));
        } else {
            if (frame == null) {
                frame = new Frame(desk, window, visitor, this);
            }
            put(frame);
            window.forgetReason();
            frame.open(path);
        }
    }

    private void put(com.vaadin.flow.component.Component page) {
        if (getChildren().findFirst().orElse(null) != page) {
            removeAll();
            add(page);
        }
    }

    /** Somebody signed in or unlocked; what another person had open is not shown to them. */
    void entered(Caller caller) {
        boolean same = frame != null && visitor.caller() != null && visitor.caller().user().equals(caller.user());
        visitor.enter(caller, desk.clock().instant());
        if (!same) {
            frame = null;
        }
        show();
        setTitle();
    }

    Desk desk() {
        return desk;
    }

    void lock() {
        visitor.lock();
        show();
    }

    /** Ends the session; the browser comes back to the sign-in page. */
    void leave() {
        visitor.leave();
        UI ui = getUI().orElseThrow();
        ui.getPage().setLocation(".");
        ui.getSession().getSession().invalidate();
    }

    /** Everything in the other language; what was typed comes back from the drafts. */
    void speak(Locale language) {
        visitor.speak(language);
        frame = null;
        getUI().ifPresent(this::speak);
        getUI().ifPresent(ui -> ui.getPage().executeJs("window.hims && window.hims.remember($0, $1)", LANGUAGE_COOKIE, language.getLanguage()));
        show();
        setTitle();
    }

    /** Now and then: locks a window that nobody uses, and keeps the caller's rights those of now. */
    void tick() {
        if (visitor == null || !visitor.signedIn()) {
            return;
        }
        if (visitor.idleSince(desk.clock().instant().minus(desk.idle()))) {
            visitor.lock();
        }
        Optional<Caller> now = desk.signIn().refresh(visitor.caller());
        if (now.isEmpty()) {
            leave();
            return;
        }
        if (visitor.refreshed(now.get())) {
            frame = null;
            show();
            return;
        }
        if (frame != null) {
            frame.tick();
        }
        if (visitor.locked() == (frame != null && frame.getParent().isPresent())) {
            show();
        }
    }

    private void setTitle() {
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    @Override
    public String getPageTitle() {
        boolean open = visitor != null && visitor.signedIn() && !visitor.locked() && frame != null;
        return open ? frame.title() + " · HIMS" : "HIMS";
    }

    @Override
    protected void onAttach(AttachEvent event) {
        desk.live().ticks(this);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        desk.live().noTicks(this);
    }
}
