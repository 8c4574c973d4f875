// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.shell.internal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeDetails;
import org.openhims.ui.Icon;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Parts;

/** What stands around every page of a signed-in person: the search field, the menu, the person. */
final class Frame extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Window window;
    private final transient ShellView shell;
    private final Menu menu;
    private final PageHost pages;
    private final AwayStrip away;

    Frame(Desk desk, Window window, Visitor visitor, ShellView shell) {
        this.window = window;
        this.shell = shell;
        this.menu = new Menu(desk, window);
        this.pages = new PageHost(desk, window);
        this.away = new AwayStrip(desk, window);
        addClassName("h-frame");
        Anchor skip = new Anchor("#main", window.t("shell.skip"));
        skip.addClassName("h-skip");
        Main main = new Main(away, pages);
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        add(skip, header(desk, visitor), menu, main);
    }

    private Header header(Desk desk, Visitor visitor) {
        Anchor home = new Anchor("", Parts.div("h-mark"), Parts.span("h-facility", desk.facility().identity(visitor.locale()).name()));
        home.setId("home");
        home.addClassName("h-home");
        home.getElement().setAttribute("router-link", true);
        home.getElement().setAttribute("aria-label", window.t("shell.home"));
        Header header = new Header(home, new SearchBox(desk, window), new Languages(visitor, shell, window.t("shell.language")), person(visitor));
        header.addClassName("h-header");
        return header;
    }

    private NativeDetails person(Visitor visitor) {
        ActionButton theme = new ActionButton("theme", window.t("shell.theme"), Icon.MOON,
                () -> getUI().ifPresent(ui -> ui.getPage().executeJs("window.hims && window.hims.theme()"))).quiet();
        ActionButton pin = new ActionButton("pin-set", window.t("shell.pin"), Icon.USERS_KEY, () -> new OwnSecrets(window, shell.desk()).pin()).quiet();
        ActionButton password = new ActionButton("password-set", window.t("shell.password"), Icon.SHIELD,
                () -> new OwnSecrets(window, shell.desk()).password()).quiet();
        ActionButton lock = new ActionButton("lock", window.t("shell.lock"), Icon.LOCK, shell::lock).quiet();
        ActionButton leave = new ActionButton("signout", window.t("shell.signout"), Icon.LEAVE, shell::leave).quiet();
        NativeDetails person = new NativeDetails();
        person.addClassName("h-person");
        person.setSummary(Parts.div("h-person-name", Icon.PERSON.component(), Parts.span("h-person-display", visitor.caller().display())));
        person.getSummary().setId("user-menu");
        // On a phone the name is not shown.
        person.getSummary().getElement().setAttribute("aria-label", visitor.caller().display());
        person.setContent(Parts.div("h-person-menu", new Printers(window, shell.desk()), theme, pin, password, lock, leave));
        return person;
    }

    void open(String path) {
        pages.open(path);
        away.show();
        menu.mark(path);
    }

    /** Now and then. */
    void tick() {
        away.show();
    }

    String title() {
        return pages.title();
    }
}
