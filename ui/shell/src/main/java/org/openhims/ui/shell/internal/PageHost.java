// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.shell.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import org.openhims.platform.ProblemException;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Empty;

/** Shows the page of an address, also when its module goes and comes back while it is open. */
final class PageHost extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Desk desk;
    private final transient Window window;
    private transient ViewContribution open;
    private String path = "";
    private boolean wasThere;

    PageHost(Desk desk, Window window) {
        this.desk = desk;
        this.window = window;
        addClassName("h-pages");
        desk.views().watch(this, this::changed);
    }

    void open(String address) {
        wasThere = address.equals(path) && wasThere;
        path = address;
        open = find(address);
        show(page());
        wasThere |= open != null;
    }

    String title() {
        return path.isEmpty() ? window.t("shell.home") : open == null ? window.t("shell.missing.title") : window.t(open.place().title());
    }

    private ViewContribution find(String address) {
        return desk.views().all().stream().filter(view -> view.place().rest(address) != null)
                .max(Comparator.comparingInt(view -> view.place().path().length())).orElse(null);
    }

    private Component page() {
        if (path.isEmpty()) {
            return new HomePage(desk, window);
        }
        if (open == null) {
            return wasThere ? message("page-away", Icon.CLOCK, "shell.away.title", "shell.away.todo")
                    : message("page-missing", Icon.SEARCH, "shell.missing.title", "shell.missing.todo");
        }
        if (!window.may(open.place().permission())) {
            return message("page-denied", Icon.LOCK, "shell.denied.title", "shell.denied.todo");
        }
        return made(open);
    }

    private Component made(ViewContribution view) {
        try {
            return view.open(window, view.place().rest(path));
        } catch (ProblemException e) {
            if (e.problem().code().equals("access.careteam")) {
                window.breakGlass(() -> show(page()));
            }
            return new Empty(Icon.ALERT, desk.texts().of(window.caller().locale(), e.problem()), window.t("shell.refused.todo"),
                    home());
        }
    }

    private Empty message(String id, Icon icon, String title, String todo) {
        Empty message = new Empty(icon, window.t(title), window.t(todo), home());
        message.setId(id);
        return message;
    }

    private ActionButton home() {
        return new ActionButton("go-home", window.t("shell.home"), Icon.HOME, () -> window.go(""));
    }

    private void show(Component page) {
        removeAll();
        add(page);
    }

    /** A page whose own module stayed is left alone, whatever else came or went. */
    private void changed() {
        ViewContribution now = find(path);
        if (now != open && !path.isEmpty()) {
            boolean away = now == null;
            open(path);
            Notices.show(away ? "h-notice-problem" : "h-notice-done", away ? Icon.CLOCK : Icon.CHECK,
                    window.t(away ? "shell.away.title" : "shell.back"), 4_000);
        }
    }
}
