// SPDX-License-Identifier: Apache-2.0
package org.openhims.print.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Printing.Outcome;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.work.Workers;

/** Printers played by the test, on real sockets. */
class PrintersTest {

    private final Caller clerk = Caller.system("test");
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final PrintingService printing = new PrintingService(new Workers() {
        @Override
        public ExecutorService pool(String name, int size, int queue) {
            return threads;
        }

        @Override
        public AutoCloseable every(String name, Duration pause, Runnable job) {
            throw new UnsupportedOperationException();
        }
    });

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    private void add(Map<String, Object> properties) {
        printing.printers.add(new ConfiguredPrinter((ConfiguredPrinter.Config) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {ConfiguredPrinter.Config.class},
                (self, method, args) -> properties.getOrDefault(method.getName(), method.getDefaultValue()))));
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private CompletableFuture<byte[]> received(ServerSocket server) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket socket = server.accept()) {
                return socket.getInputStream().readAllBytes();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }, threads);
    }

    private byte[] sent(String language, Sheet sheet, int dots) throws Exception {
        try (ServerSocket server = listening()) {
            add(Map.of("name", "counter-1", "host", "127.0.0.1", "port", server.getLocalPort(), "language", language, "dots", dots));
            CompletableFuture<byte[]> received = received(server);
            assertEquals(new Outcome("counter-1", null), printing.print(clerk, "counter-1", sheet));
            return received.get(10, TimeUnit.SECONDS);
        }
    }

    /** The picture in a stream of GS v 0 commands. */
    private BufferedImage picture(byte[] escpos) {
        assertEquals(0x1b, escpos[0]);
        assertEquals('@', escpos[1]);
        int bytesPerRow = escpos[6] & 0xff;
        BufferedImage picture = new BufferedImage(bytesPerRow * 8, 2000, BufferedImage.TYPE_BYTE_GRAY);
        picture.createGraphics().fillRect(0, 0, picture.getWidth(), picture.getHeight());
        int y = 0;
        int at = 2;
        while (escpos[at] == 0x1d && escpos[at + 1] == 'v') {
            int rows = escpos[at + 6] & 0xff;
            at += 8;
            for (int row = 0; row < rows; row++, y++) {
                for (int x = 0; x < bytesPerRow * 8; x++) {
                    if ((escpos[at + row * bytesPerRow + x / 8] & 0x80 >> x % 8) != 0) {
                        picture.setRGB(x, y, 0);
                    }
                }
            }
            at += rows * bytesPerRow;
        }
        assertEquals('V', escpos[at + 1], "cut");
        assertEquals(escpos.length, at + 4);
        return picture.getSubimage(0, 0, picture.getWidth(), y);
    }

    private List<String> codes(BufferedImage picture, String name) throws Exception {
        Path file = folder.resolve(name);
        ImageIO.write(picture, "png", file.toFile());
        return Tool.codes(folder, file);
    }

    @Test
    void aSlipPrinterGetsAPictureWhoseBarsCanBeRead() throws Exception {
        BufferedImage slip = picture(sent("escpos", Samples.slip(), 576));
        assertEquals(576, slip.getWidth());
        assertEquals(List.of("CODE-128:0712345678901"), codes(slip, "slip.png"));
    }

    @Test
    void aLabelPrinterGetsAGraphicField() throws Exception {
        String zpl = new String(sent("zpl", Samples.label(), 0), StandardCharsets.US_ASCII);
        assertTrue(zpl.startsWith("^XA^PW400^LL200^FO0,0^GFA,10000,10000,50,"), zpl.substring(0, 60));
        assertTrue(zpl.endsWith("^FS^XZ\n"));
        assertTrue(zpl.contains("F"), "nothing black");
    }

    @Test
    void everyModuleOfACodeIsTheSameNumberOfDots() {
        PageMarks page = new Layout(new Typefaces()).pages(Samples.narrowBars()).get(0);
        Raster.Dots dots = new Raster(203).draw(page, 400);
        int row = dots.rows() / 2;
        int narrowest = Integer.MAX_VALUE;
        int run = 0;
        for (int x = 0; x < 400; x++) {
            boolean black = (dots.bits()[row * dots.bytesPerRow() + x / 8] & 0x80 >> x % 8) != 0;
            if (!black && run > 0) {
                assertEquals(0, run % 2, "a bar of " + run + " dots");
                narrowest = Math.min(narrowest, run);
            }
            run = black ? run + 1 : 0;
        }
        assertEquals(2, narrowest);
    }

    @Test
    void aPageLanguagePrinterGetsThePdf() throws Exception {
        byte[] pdf = sent("pdf", Samples.report(2), 0);
        assertTrue(new String(pdf, 0, 8, StandardCharsets.US_ASCII).startsWith("%PDF-1.7"));
    }

    @Test
    void aPrinterThatIsAwayIsTold() throws Exception {
        int port;
        try (ServerSocket server = listening()) {
            port = server.getLocalPort();
        }
        add(Map.of("name", "counter-1", "host", "127.0.0.1", "port", port));
        assertEquals(new Outcome(null, "print.printer.away"), printing.print(clerk, "counter-1", Samples.slip()));
        assertEquals(new Outcome(null, "print.printer.unknown"), printing.print(clerk, "counter-9", Samples.slip()));
    }

    @Test
    void aPrinterThatReadsNothingHoldsNobodyUp() throws Exception {
        try (ServerSocket server = listening()) {
            server.setReceiveBufferSize(1024);
            add(Map.of("name", "stuck", "host", "127.0.0.1", "port", server.getLocalPort(), "timeout", 1, "dpi", 1200, "dots", 0));
            long begun = System.nanoTime();
            assertEquals(new Outcome(null, "print.printer.away"), printing.print(clerk, "stuck", Samples.report(200)));
            assertTrue(System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(10));
        }
    }

    @Test
    void aSheetForOtherPaperIsNotSent() {
        add(Map.of("name", "labels", "paper", "label"));
        assertEquals(new Outcome(null, "print.printer.paper"), printing.print(clerk, "labels", Samples.slip()));
        assertEquals(List.of("labels"), printing.printers());
    }

    @Test
    void aQueueGetsThePdfByIpp() throws Exception {
        CompletableFuture<byte[]> request = new CompletableFuture<>();
        HttpServer cups = cups(0x0000, request);
        add(Map.of("name", "office", "kind", "cups", "host", "127.0.0.1", "port", cups.getAddress().getPort(), "queue", "laser"));
        assertEquals(new Outcome("office", null), printing.print(clerk, "office", Samples.report(1)));
        String text = new String(request.get(), StandardCharsets.ISO_8859_1);
        assertTrue(text.contains("ipp://127.0.0.1:" + cups.getAddress().getPort() + "/printers/laser"));
        assertTrue(text.contains("application/pdf") && text.contains("%PDF-1.7"));
        cups.stop(0);
    }

    @Test
    void aQueueThatRefusesIsTold() throws Exception {
        HttpServer cups = cups(0x0406, new CompletableFuture<>());
        add(Map.of("name", "office", "kind", "cups", "host", "127.0.0.1", "port", cups.getAddress().getPort(), "queue", "nosuch"));
        assertEquals(new Outcome(null, "print.printer.refused"), printing.print(clerk, "office", Samples.report(1)));
        cups.stop(0);
    }

    private static HttpServer cups(int status, CompletableFuture<byte[]> request) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/printers/", exchange -> {
            request.complete(exchange.getRequestBody().readAllBytes());
            byte[] answer = {1, 1, (byte) (status >> 8), (byte) status, 0, 0, 0, 1, 3};
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        return server;
    }

    @Test
    void refusesAKindThatItDoesNotKnow() {
        assertThrows(IllegalArgumentException.class, () -> add(Map.of("name", "x", "kind", "fax")));
        assertThrows(IllegalArgumentException.class, () -> add(Map.of("name", "x", "language", "pcl")));
    }
}
