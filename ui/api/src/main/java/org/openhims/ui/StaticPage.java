// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

/**
 * A page for everybody: files of a bundle, without session and framework. {@code lib/} has what it shares with the staff screens,
 * {@code texts/} its texts by language, and all else stands in {@code META-INF/resources/<name>/}.
 */
public abstract class StaticPage extends HttpServlet {

    /** One file. */
    public record Asset(URL url, String type) {
    }

    private static final long serialVersionUID = 1L;
    private static final Pattern FILE = Pattern.compile("/(lib/|texts/)?([a-z][a-z0-9-]*\\.([a-z]+))");
    private static final Map<String, String> TYPES = Map.of("html", "text/html;charset=utf-8", "js", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8", "properties", "text/plain;charset=utf-8", "svg", "image/svg+xml",
            "webmanifest", "application/manifest+json");
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
            + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final String name;
    private final String allowed;

    /**
     * @param name of the folder and the address, such as {@code verify}
     * @param allowed what of the device the page may use, as {@code Permissions-Policy}
     */
    protected StaticPage(String name, String allowed) {
        this.name = name;
        this.allowed = allowed;
    }

    /** Null for what does not belong to the page. */
    public final Asset find(String path) {
        Matcher file = FILE.matcher(path);
        String type = file.matches() ? TYPES.get(file.group(3)) : null;
        if (type == null) {
            return null;
        }
        URL url = switch (String.valueOf(file.group(1))) {
            case "lib/" -> StaticPage.class.getResource("/META-INF/resources/hims/" + file.group(2));
            case "texts/" -> getClass().getResource("/OSGI-INF/l10n/messages_" + file.group(2));
            default -> getClass().getResource("/META-INF/resources/" + name + '/' + file.group(2));
        };
        return url == null ? null : new Asset(url, type);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        serve(request, response, path == null || path.equals("/") ? "/index.html" : path);
    }

    /** Answers with the file, or with 404. */
    protected final void serve(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        protect(response);
        Asset asset = find(path);
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

    private void protect(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", CONTENT_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", allowed);
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Service-Worker-Allowed", '/' + name);
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
