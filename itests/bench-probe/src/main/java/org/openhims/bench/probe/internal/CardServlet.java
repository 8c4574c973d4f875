// SPDX-License-Identifier: Apache-2.0
package org.openhims.bench.probe.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.openhims.healthcard.CardScan;
import org.openhims.healthcard.Cards;
import org.openhims.platform.access.Caller;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Issuing and verifying cards, and the bare signature and picture of a code as long, in the node's own process. */
@Component(service = Servlet.class, property = {
        "osgi.http.whiteboard.servlet.name=hims-bench-card",
        "osgi.http.whiteboard.servlet.pattern=/card/*",
        "osgi.http.whiteboard.context.select=(osgi.http.whiteboard.context.name=hims-bench)"})
public final class CardServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() { };
    private static final Caller BENCH = Caller.system("bench");

    private final transient ObjectMapper mapper = new ObjectMapper();
    private final transient Cards cards;
    private final transient CardScan scan;
    private final transient KeyPair key;

    @Activate
    public CardServlet(@Reference Cards cards, @Reference CardScan scan) throws GeneralSecurityException {
        this.cards = cards;
        this.scan = scan;
        key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        List<String> given = mapper.readValue(request.getInputStream(), TEXTS);
        int threads = Integer.parseInt(request.getParameter("connections"));
        int seconds = Integer.parseInt(request.getParameter("seconds"));
        try {
            response.setContentType("application/json");
            response.getOutputStream().write(mapper.writeValueAsBytes(Turns.of(threads, seconds, given, act(request.getPathInfo()))));
        } catch (ExecutionException | InterruptedException e) {
            throw new ServletException(e);
        }
    }

    private Turns.Act act(String path) throws IOException, ServletException {
        try {
            return switch (path) {
                case "/issue" -> uhid -> picture(cards.issue(BENCH, uhid, "lost").qr());
                case "/bare-issue" -> code -> {
                    sign(code);
                    picture(code);
                };
                case "/verify" -> this::verify;
                case "/bare-verify" -> bareVerify();
                default -> throw new IOException("nothing at " + path);
            };
        } catch (GeneralSecurityException e) {
            throw new ServletException(e);
        }
    }

    private void verify(String code) {
        if (!scan.verify(BENCH, code).valid()) {
            throw new IllegalStateException("a good card is refused");
        }
    }

    private byte[] sign(String code) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(key.getPrivate());
        signature.update(code.getBytes(StandardCharsets.US_ASCII));
        return signature.sign();
    }

    private Turns.Act bareVerify() throws GeneralSecurityException {
        byte[] signed = sign("x".repeat(240));
        return code -> {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key.getPublic());
            signature.update("x".repeat(240).getBytes(StandardCharsets.US_ASCII));
            signature.verify(signed);
        };
    }

    private static void picture(String code) throws WriterException {
        Encoder.encode(code, ErrorCorrectionLevel.M).getMatrix();
    }
}
