// SPDX-License-Identifier: Apache-2.0
package org.openhims.support.internal.tls;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /ca.crt}: the certificate of the node's own CA, for browsers to install. It is public. */
@Component(service = Servlet.class, property = {"osgi.http.whiteboard.servlet.pattern=/ca.crt", "osgi.http.whiteboard.servlet.name=hims-ca"})
public final class AuthorityServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient CertificateWatch watch;

    @Activate
    public AuthorityServlet(@Reference CertificateWatch watch) {
        this.watch = watch;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Path file = watch.authority();
        if (watch.served().filter(Certificates.Served::own).isEmpty() || !Files.exists(file)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/x-x509-ca-cert");
        response.setHeader("Content-Disposition", "attachment; filename=\"hims-ca.crt\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        Files.copy(file, response.getOutputStream());
    }
}
