// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.card.verifier.internal;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.osgi.service.component.annotations.Component;

/** Serves the page {@code /verify} and what belongs to it. */
@Component(service = Servlet.class, property = {"osgi.http.whiteboard.servlet.pattern=/verify/*",
        "osgi.http.whiteboard.servlet.name=hims-verify"})
public final class VerifierServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
            + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        protect(response);
        String path = request.getPathInfo();
        Assets.Asset asset = Assets.find(path == null || path.equals("/") ? "/index.html" : path);
        if (asset == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] bytes;
        try (InputStream in = asset.url().openStream()) {
            bytes = in.readAllBytes();
        }
        String tag = tag(bytes);
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(asset.type());
        send(request, response, bytes);
    }

    private static void protect(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", CONTENT_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", "geolocation=(), microphone=(), camera=(self)");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Service-Worker-Allowed", "/verify");
    }

    private static String tag(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return "W/\"" + Long.toHexString(sum.getValue()) + '-' + bytes.length + '"';
    }

    /** A slow network gets a third of the bytes. */
    private static void send(HttpServletRequest request, HttpServletResponse response, byte[] bytes) throws IOException {
        String accepted = request.getHeader("Accept-Encoding");
        response.setHeader("Vary", "Accept-Encoding");
        if (accepted == null || !accepted.contains("gzip")) {
            response.getOutputStream().write(bytes);
            return;
        }
        response.setHeader("Content-Encoding", "gzip");
        try (OutputStream out = new GZIPOutputStream(response.getOutputStream())) {
            out.write(bytes);
        }
    }
}
