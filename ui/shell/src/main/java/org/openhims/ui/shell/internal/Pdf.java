// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.shell.internal;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.StreamRegistration;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.InputStreamDownloadHandler;
import java.io.ByteArrayInputStream;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;

/** Shows a PDF in a window of its own, and a link to it in case the browser holds that window back. */
final class Pdf {

    private static final int MILLIS = 20_000;

    /** What is shown now in a window. */
    private record Shown(StreamRegistration resource, Notification notice) {
    }

    /** Given out also while a dialog is open, since some of them print and stay. */
    private static final class BesideDialogs extends InputStreamDownloadHandler {

        private static final long serialVersionUID = 1L;

        BesideDialogs(String name, byte[] pdf) {
            super(event -> new DownloadResponse(new ByteArrayInputStream(pdf), fileName(name), "application/pdf", pdf.length));
        }

        @Override
        public boolean isAllowInert() {
            return true;
        }
    }

    private Pdf() {
    }

    static void show(UI ui, Session session, String name, byte[] pdf) {
        DownloadHandler handler = new BesideDialogs(name, pdf).inline();
        StreamRegistration registration = ui.getSession().getResourceRegistry().registerResource(handler, ui.getElement());
        // The last one asked for is enough: a session keeps no pile of documents.
        Shown before = ComponentUtil.getData(ui, Shown.class);
        if (before != null) {
            before.resource().unregister();
            before.notice().close();
        }
        String address = registration.getResourceUri().toString();
        Anchor link = new Anchor(address, session.t("shell.print.open"));
        link.setId("print-pdf");
        link.setTarget("_blank");
        link.getElement().setAttribute("router-ignore", true);
        Notification notice = Notices.show("h-notice-done", Icon.PRINT, session.t("shell.print.ready"), MILLIS, link);
        ComponentUtil.setData(ui, Shown.class, new Shown(registration, notice));
        ui.getPage().executeJs("window.hims && window.hims.open($0)", address);
    }

    static String fileName(String title) {
        String plain = title.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "").toLowerCase(java.util.Locale.ROOT);
        return (plain.isEmpty() ? "print" : plain) + ".pdf";
    }
}
