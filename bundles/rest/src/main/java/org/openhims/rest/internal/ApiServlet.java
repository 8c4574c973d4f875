// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.rest.internal.ops.Traffic;
import org.openhims.rest.internal.problem.Problems;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The door of {@code /api}: limits what comes in, and passes it to the application of the moment. */
@Component(service = Servlet.class, configurationPid = "org.openhims.rest", property = {
        "osgi.http.whiteboard.servlet.name=hims-api",
        "osgi.http.whiteboard.servlet.pattern=/*",
        "osgi.http.whiteboard.context.select=(osgi.http.whiteboard.context.name=hims-api)"})
public final class ApiServlet extends HttpServlet {

    /** The path of the API within its context. */
    static final String VERSION = "/v1";

    private static final long serialVersionUID = 1L;
    private static final int FORBIDDEN = 403;
    private static final int TOO_LARGE = 413;
    private static final byte[] NOTHING = {};
    private static final String FILE = "text/csv";
    /** How many files come in at once; each may take minutes. */
    private static final int FILES = 2;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final transient Api api;
    private final transient Problems problems;
    private final transient Traffic traffic;
    private final transient Limits limits;
    private final transient Semaphore places;
    private final transient Semaphore filePlaces = new Semaphore(FILES, true);

    @Activate
    public ApiServlet(@Reference Api api, @Reference Problems problems, @Reference Traffic traffic, Limits limits) {
        this.api = api;
        this.problems = problems;
        this.traffic = traffic;
        this.limits = limits;
        this.places = new Semaphore(limits.concurrency(), true);
    }

    /** Pax Web restarts the context when web elements of others change; the application lives on. */
    @Override
    public void destroy() {
        // Nothing to end.
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long start = System.nanoTime();
        Locale locale = Languages.of(request.getHeader("Accept-Language"));
        String route = "-";
        Headers.secure(response);
        try {
            route = admitted(request, response, locale);
        } catch (ProblemException e) {
            problems.send(response, e.problem(), locale);
        } finally {
            traffic.note(request.getMethod(), route, response.getStatus(), System.nanoTime() - start);
        }
    }

    private String admitted(HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        api.admit();
        try {
            String route = checked(request, response, locale);
            if (api.draining()) {
                // The server may be stopped as soon as the last request has left.
                response.flushBuffer();
            }
            return route;
        } finally {
            api.dismiss();
        }
    }

    private String checked(HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        String path = request.getPathInfo();
        if (path == null || !path.startsWith(VERSION + "/")) {
            throw new ProblemException(Problems.of("path.unknown", 404));
        }
        refuseOtherSites(request);
        boolean file = isFile(request);
        // Read before a place is taken: a client that sends slowly holds up nobody but itself.
        Visit visit = file ? Visit.ofFile(request.getContentLengthLong(), locale) : new Visit(body(request), locale);
        Semaphore room = file ? filePlaces : places;
        if (!place(room)) {
            throw Problem.unavailable("node.busy");
        }
        try {
            return serve(file ? request : new WholeRequest(request, visit.body()), response, visit);
        } finally {
            room.release();
        }
    }

    /** A file may be larger than memory: its resource reads it as it comes, once it is known who sends it. */
    private static boolean isFile(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && FILE.equalsIgnoreCase(type.replaceFirst(";.*", "").strip());
    }

    /** A browser that has been given a password sends it along with what other sites make it send. */
    private static void refuseOtherSites(HttpServletRequest request) {
        if ("cross-site".equals(request.getHeader("Sec-Fetch-Site")) && !SAFE.contains(request.getMethod())) {
            throw new ProblemException(Problems.of("request.othersite", FORBIDDEN));
        }
    }

    private boolean place(Semaphore room) {
        try {
            return room.tryAcquire(limits.patienceMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private byte[] body(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null) {
            return NOTHING;
        }
        if (request.getContentLengthLong() > limits.bodyBytes()) {
            throw new ProblemException(Problems.of("body.large", TOO_LARGE));
        }
        byte[] body = request.getInputStream().readNBytes(limits.bodyBytes() + 1);
        if (body.length > limits.bodyBytes()) {
            throw new ProblemException(Problems.of("body.large", TOO_LARGE));
        }
        return body;
    }

    private String serve(HttpServletRequest request, HttpServletResponse response, Visit visit) throws IOException {
        Application application = api.enter();
        if (application == null) {
            throw Problem.unavailable("node.starting");
        }
        visit.atEnd(application.inFlight()::leave);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ApiServlet.class.getClassLoader());
        try {
            visit.attach(request);
            application.serve(request, response);
            return visit.route();
        } finally {
            thread.setContextClassLoader(before);
            visit.end();
        }
    }
}
