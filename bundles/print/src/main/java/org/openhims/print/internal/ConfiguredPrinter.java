// SPDX-License-Identifier: Apache-2.0
package org.openhims.print.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.openhims.platform.print.Sheet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** One printer, from a file {@code etc/org.openhims.print.printer-<any>.cfg}. */
@Component(service = ConfiguredPrinter.class, configurationPid = "org.openhims.print.printer", configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class ConfiguredPrinter {

    /** A printer's configuration. */
    public @interface Config {

        /** As staff know it, such as {@code counter-1}. */
        String name();

        /** {@code raw9100} or {@code cups}. */
        String kind() default "raw9100";

        String host() default "localhost";

        /** 0 for 9100 or 631. */
        int port() default 0;

        /** The queue of CUPS. */
        String queue() default "";

        /** {@code escpos}, {@code zpl} or {@code pdf}, for raw printers. */
        String language() default "escpos";

        /** A4, A5, CARD, SLIP or LABEL; empty when any may be sent. */
        String paper() default "";

        /** Dots per inch. */
        int dpi() default 203;

        /** The print head's width; 0 for the paper's. */
        int dots() default 576;

        /** Seconds until a printer counts as away. */
        int timeout() default 5;
    }

    private final Config config;

    @Activate
    public ConfiguredPrinter(Config config) {
        this.config = config;
        if (!List.of("raw9100", "cups").contains(config.kind()) || !List.of("escpos", "zpl", "pdf").contains(config.language())) {
            throw new IllegalArgumentException("printer " + config.name() + ": kind is raw9100 or cups, language is escpos, zpl or pdf");
        }
    }

    String name() {
        return config.name();
    }

    Duration limit() {
        return Duration.ofSeconds(config.timeout());
    }

    boolean holds(Sheet.Paper paper) {
        return config.paper().isBlank() || config.paper().equalsIgnoreCase(paper.name());
    }

    /** Sends the pages; returns when the printer has them. */
    void send(Sheet sheet, List<PageMarks> pages) throws IOException {
        if (config.kind().equals("cups")) {
            byte[] pdf = PdfMaker.pdf(sheet.title(), sheet.locale(), pages);
            Ipp.print(config.host(), port(631), config.queue(), sheet.title(), pdf, limit());
        } else {
            sendRaw(config.language().equals("pdf") ? PdfMaker.pdf(sheet.title(), sheet.locale(), pages) : drawn(pages));
        }
    }

    private byte[] drawn(List<PageMarks> pages) {
        Language language = Language.valueOf(config.language().toUpperCase(Locale.ROOT));
        Raster raster = new Raster(config.dpi());
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (PageMarks page : pages) {
            int whole = (int) Math.round(page.width() * config.dpi() / 72);
            int head = config.dots() == 0 ? whole : Math.min(whole, config.dots());
            all.writeBytes(language.page(raster.draw(page, head)));
        }
        return all.toByteArray();
    }

    private void sendRaw(byte[] bytes) throws IOException {
        // A channel, since its write ends when the job is cancelled; a printer without paper reads nothing for hours.
        try (SocketChannel channel = SocketChannel.open()) {
            channel.socket().connect(new InetSocketAddress(config.host(), port(9100)), (int) limit().toMillis());
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.shutdownOutput();
        }
    }

    private int port(int standard) {
        return config.port() == 0 ? standard : config.port();
    }
}
