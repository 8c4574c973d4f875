// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.board.internal;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openhims.ui.StaticPage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Serves the page {@code /board/<queue>}, its files in {@code /board/files/}, and its news in {@code /board/events}. */
@Component(service = Servlet.class, property = {"osgi.http.whiteboard.servlet.pattern=/board/*",
        "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true", "osgi.http.whiteboard.servlet.name=hims-board"})
public final class BoardServlet extends StaticPage {

    private static final long serialVersionUID = 1L;
    private static final String FILES = "/files";

    private final transient Watchers watchers;

    @Activate
    public BoardServlet(@Reference Watchers watchers) {
        super("board", "geolocation=(), microphone=(), camera=()");
        this.watchers = watchers;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getPathInfo());
        if (path.equals("/events")) {
            listen(request, response);
        } else {
            serve(request, response, file(path));
        }
    }

    /** One segment is a queue's id, and gets the page. */
    static String file(String path) {
        return path.startsWith(FILES + '/') ? path.substring(FILES.length()) : path.matches("/[A-Za-z0-9-]{2,16}/?") ? "/index.html" : "/none";
    }

    private void listen(HttpServletRequest request, HttpServletResponse response) {
        response.setContentType("text/event-stream;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext board = request.startAsync();
        board.setTimeout(0);
        board.addListener(new Goodbye(board));
        if (!watchers.join(board)) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            board.complete();
        }
    }

    /** Forgets a board whose connection ended. */
    private final class Goodbye implements AsyncListener {

        private final AsyncContext board;

        Goodbye(AsyncContext board) {
            this.board = board;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            watchers.leave(board);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            watchers.leave(board);
        }

        @Override
        public void onError(AsyncEvent event) {
            watchers.leave(board);
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // It never starts again.
        }
    }
}
