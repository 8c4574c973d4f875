// SPDX-License-Identifier: Apache-2.0
package org.openhims.bench.probe.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The baselines and the measuring instruments that must be in the node's own process. */
@Component(service = Servlet.class, property = {
        "osgi.http.whiteboard.servlet.name=hims-bench",
        "osgi.http.whiteboard.servlet.pattern=/*",
        "osgi.http.whiteboard.context.select=(osgi.http.whiteboard.context.name=hims-bench)"})
public final class ProbeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() { };
    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() { };

    private static final TypeReference<Play> PLAY = new TypeReference<>() { };

    /** What an act inserts and updates by table, and in how many transactions. */
    private record Play(Map<String, Integer> rows, Map<String, Integer> changes, int commits) {
    }

    private final transient ObjectMapper mapper = new ObjectMapper();
    private final transient Anonymous anonymous = new Anonymous();
    private final transient PlainCxf cxf = new PlainCxf(anonymous, mapper);
    private final transient NodeDatabase database;
    private transient volatile Player player;
    private volatile byte[] bare = {};

    @Activate
    public ProbeServlet(@Reference NodeDatabase database) {
        this.database = database;
    }

    /** The context may be restarted when others' web elements change; this ends with the bundle. */
    @Override
    public void destroy() {
        // See close.
    }

    @Deactivate
    void close() {
        cxf.close();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        String path = request.getPathInfo();
        if (path.startsWith("/cxf/")) {
            cxf.serve(request, response);
            return;
        }
        response.setContentType("application/json");
        if (path.equals("/bare")) {
            response.getOutputStream().write(bare);
            return;
        }
        try {
            response.getOutputStream().write(mapper.writeValueAsBytes(done(path, request)));
        } catch (SQLException | ExecutionException | InterruptedException e) {
            throw new ServletException(e);
        }
    }

    private Object done(String path, HttpServletRequest request)
            throws IOException, SQLException, ExecutionException, InterruptedException {
        return switch (path) {
            case "/answer" -> answer(request.getInputStream().readAllBytes());
            case "/rows" -> new Rows(database).counts();
            case "/count" -> new Rows(database).of(request.getParameter("table"));
            case "/shadow" -> shadow(mapper.readValue(request.getInputStream(), COUNTS));
            case "/shadow-changes" -> shadow(mapper.readValue(request.getInputStream(), PLAY));
            case "/play" -> player.play(number(request, "connections"), number(request, "seconds"));
            case "/clone" -> new Specimens(database).like(request.getParameter("accession"), number(request, "count"));
            case "/fsync" -> Fsync.loop(Path.of(request.getParameter("folder")), number(request, "seconds"));
            case "/heap" -> heap();
            default -> throw new IOException("nothing at " + path);
        };
    }

    private static int number(HttpServletRequest request, String name) {
        return Integer.parseInt(request.getParameter(name));
    }

    private Object answer(byte[] json) throws IOException {
        anonymous.answers(mapper.readValue(json, OBJECT));
        bare = json;
        return Map.of("answer", new String(json, StandardCharsets.UTF_8).length());
    }

    private Object shadow(Map<String, Integer> rowsPerAct) throws SQLException {
        player = new Player(database, rowsPerAct);
        return player.tables();
    }

    private Object shadow(Play play) throws SQLException {
        player = new Player(database, play.rows(), play.changes(), play.commits());
        return player.tables();
    }

    private static Object heap() {
        // Twice: the first collection may leave what had finalizers.
        System.gc();
        System.gc();
        return Map.of("used", ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
}
