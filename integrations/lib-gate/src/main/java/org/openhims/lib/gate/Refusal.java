// SPDX-License-Identifier: Apache-2.0
package org.openhims.lib.gate;

import java.util.Locale;
import java.util.ResourceBundle;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The answer of a node that cannot serve now: 503 as RFC 9457 has it, or for a browser's window a page that asks again by itself. The
 * process lives all the same, and says so to who asks for that.
 *
 * @param state {@code starting} or {@code stopping}
 * @param missing what is not there yet, a JSON array
 */
record Refusal(String state, String missing) {

    private static final String LIVE = "/health/live";
    private static final String RETRY_SECONDS = "2";
    private static final String PROBLEM = "{\"type\":\"urn:hims:problem:node.%s\",\"title\":\"%s\",\"status\":503,\"parts\":%s}";
    private static final String PAGE = "<!DOCTYPE html><html lang=\"%s\"><head><meta charset=\"utf-8\">"
            + "<meta http-equiv=\"refresh\" content=\"" + RETRY_SECONDS + "\"><title>HIMS</title></head><body><p>%s</p></body></html>";

    static Refusal starting(String missing) {
        return new Refusal("starting", missing);
    }

    static Refusal stopping() {
        return new Refusal("stopping", "[]");
    }

    void send(Request request, Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store").put("X-Content-Type-Options", "nosniff");
        if (LIVE.equals(Request.getPathInContext(request))) {
            write(response, HttpStatus.OK_200, "application/json", "{\"status\":\"live\"}", callback);
            return;
        }
        Locale locale = language(request);
        response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_SECONDS).put(HttpHeader.CONTENT_LANGUAGE, locale.getLanguage())
                .put(HttpHeader.CONNECTION, "close");
        String text = ResourceBundle.getBundle("OSGI-INF.l10n.messages", locale, Refusal.class.getClassLoader()).getString("gate." + state);
        boolean page = String.valueOf(request.getHeaders().get(HttpHeader.ACCEPT)).contains("text/html");
        write(response, HttpStatus.SERVICE_UNAVAILABLE_503, page ? "text/html;charset=utf-8" : "application/problem+json",
                page ? PAGE.formatted(locale.getLanguage(), text) : PROBLEM.formatted(state, text, missing), callback);
    }

    private static Locale language(Request request) {
        boolean hindi = Request.getLocales(request).stream().findFirst().filter(locale -> locale.getLanguage().equals("hi")).isPresent();
        return hindi ? Locale.forLanguageTag("hi") : Locale.ENGLISH;
    }

    private static void write(Response response, int status, String type, String body, Callback callback) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        Content.Sink.write(response, true, body, callback);
    }
}
