// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.report.verifier.internal;

import jakarta.servlet.Servlet;
import org.openhims.ui.StaticPage;
import org.osgi.service.component.annotations.Component;

/** Serves the page {@code /report} and what belongs to it. */
@Component(service = Servlet.class, property = {"osgi.http.whiteboard.servlet.pattern=/report/*",
        "osgi.http.whiteboard.servlet.name=hims-report"})
public final class ReportPageServlet extends StaticPage {

    private static final long serialVersionUID = 1L;

    public ReportPageServlet() {
        super("report", "geolocation=(), microphone=(), camera=(self)");
    }
}
