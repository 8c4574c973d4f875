// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.card.verifier.internal;

import jakarta.servlet.Servlet;
import org.openhims.ui.StaticPage;
import org.osgi.service.component.annotations.Component;

/** Serves the page {@code /verify} and what belongs to it. */
@Component(service = Servlet.class, property = {"osgi.http.whiteboard.servlet.pattern=/verify/*",
        "osgi.http.whiteboard.servlet.name=hims-verify"})
public final class VerifierServlet extends StaticPage {

    private static final long serialVersionUID = 1L;

    public VerifierServlet() {
        super("verify", "geolocation=(), microphone=(), camera=(self)");
    }
}
