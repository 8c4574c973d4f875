// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.remote.RemoteWebDriver;

/** A node as a hospital's network sees it: https for browsers with their cameras, and analysers from listed addresses only. */
class HttpsTest {

    private static final String PASSWORD = "Correct-horse-9";
    private static final String DRIVER_PORT = "9515";
    private static final String OUTCOME = "return document.getElementById('verify-result').dataset.outcome";

    private static Network network;
    private static Node node;

    @BeforeAll
    static void start() {
        network = new Network();
        node = Node.plain(SharedNode.freshHome("https"), PASSWORD).with("HIMS_HTTP_BIND", network.nodeAddress())
                .with("HIMS_MLLP_BIND", network.nodeAddress()).with("HIMS_MLLP_PEERS", "192.0.2.7, " + network.address() + "/32");
        node.start();
    }

    @AfterAll
    static void stop() {
        try (Network toClose = network) {
            if (node != null) {
                node.close();
            }
        }
    }

    private static X509Certificate authority() throws Exception {
        try (InputStream in = Files.newInputStream(node.home().resolve("tls/ca.crt"))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    /** A client that trusts the node's own CA and nobody else, and holds the certificate against the address. */
    private static HttpClient trusting() throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("ca", authority());
        TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    private static HttpRequest ask(URI base, String path) {
        return HttpRequest.newBuilder(base.resolve(path)).build();
    }

    @Test
    void othersAreServedByHttpsOnly() throws Exception {
        HttpResponse<byte[]> page = trusting().send(ask(node.https(), "/"), BodyHandlers.ofByteArray());
        assertEquals(200, page.statusCode());
        assertEquals("max-age=15552000", page.headers().firstValue("Strict-Transport-Security").orElse(""));
        String cookie = page.headers().firstValue("Set-Cookie").orElse("");
        assertTrue(cookie.contains("Secure") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), cookie);
        HttpResponse<byte[]> ca = trusting().send(ask(node.https(), "/ca.crt"), BodyHandlers.ofByteArray());
        assertEquals("application/x-x509-ca-cert", ca.headers().firstValue("Content-Type").orElse(""));
        assertEquals(Files.readString(node.home().resolve("tls/ca.crt")), new String(ca.body(), StandardCharsets.US_ASCII));
        assertThrows(SSLHandshakeException.class, () -> HttpClient.newHttpClient().send(ask(node.https(), "/"), BodyHandlers.discarding()));
        assertThrows(ConnectException.class, () -> new Socket(network.nodeAddress(), node.http().getPort()).close());
        assertEquals(200, new Api(node.http(), null, null).get("/health/live").status());
        assertTrue(node.console("hims:certificate").contains(network.nodeAddress()));
    }

    @Test
    void analysersAreTakenFromListedAddressesOnly() throws IOException {
        network.alsoKnownAs(network.otherAddress());
        assertEquals("", send(network.otherAddress()));
        String status = node.console("hims:status");
        assertTrue(status.contains("turned away " + network.otherAddress()), status);
        String metrics = new String(new Api(node.http(), null, null).get("/metrics").raw().body(), StandardCharsets.UTF_8);
        assertTrue(metrics.contains("hims_mllp_not_listed_total{link=\"mllp\"} 1.0"), "one sender was turned away");
        String answer = send(network.address());
        assertTrue(answer.contains("MSA|"), answer);
    }

    /** What a sender at this address is answered. */
    private static String send(String from) throws IOException {
        Path message = Files.write(node.home().resolve("message.hl7"),
                Analyser.frame(Analyser.oru("HTTPS-1", "1000000008", "718-7=13.1=g/dL"), StandardCharsets.UTF_8));
        return network.run("bash", "-c", "(cat " + message + "; sleep 3) | curl --silent --max-time 5 --interface " + from
                + " telnet://" + network.nodeAddress() + ':' + node.mllpPort() + " || true");
    }

    @Test
    void aCardIsScannedByTheCameraAndVerifiedWithTheNetworkOff() throws Exception {
        Api admin = new Api(node.http(), "admin", PASSWORD);
        admin.post("/api/v1/users", Map.of("name", "asha", "display", "Asha Kumari", "roles", Set.of("registrar"), "password", PASSWORD)).expect(201);
        Api clerk = new Api(node.http(), "asha", PASSWORD);
        String name = Scene.freshName();
        String uhid = clerk.post("/api/v1/patients", Scene.woman(name)).expect(201).text("uhid");
        Api.Answer card = clerk.post("/api/v1/patients/" + uhid + "/cards", Map.of()).expect(201);
        String other = clerk.post("/api/v1/patients", Scene.woman(Scene.freshName())).expect(201).text("uhid");
        String lost = clerk.post("/api/v1/patients/" + other + "/cards", Map.of()).expect(201).text("qr");
        clerk.post("/api/v1/patients/" + other + "/cards", Map.of("reason", "lost")).expect(201);
        byte[] paper = clerk.get(card.text("pdf")).expect(200).raw().body();
        Path film = Camera.film(Papers.picture(paper), node.home().resolve("card.y4m"));
        try (Browser browser = browser(film)) {
            scan(browser, uhid);
            verify(browser, name, uhid, card.text("qr"), lost);
        }
    }

    /** The clerk scans by the keyboard alone: the button stands behind the field. */
    private static void scan(Browser browser, String uhid) {
        browser.open("/").enter("asha", PASSWORD);
        browser.see("search-camera");
        browser.picture("https-en-home");
        browser.type("search", Keys.TAB);
        assertEquals("search-camera", browser.driver().switchTo().activeElement().getDomAttribute("id"));
        browser.press(Keys.ENTER);
        Wait.until("the patient of the card", 40, () -> browser.url().endsWith("/patient/" + uhid));
        browser.picture("https-en-scanned");
        Wait.until("the field is ready for the next", 20,
                () -> "".equals(browser.driver().findElement(By.cssSelector("#search input")).getDomProperty("value")));
    }

    private static void verify(Browser browser, String name, String uhid, String qr, String lost) {
        JavascriptExecutor page = (JavascriptExecutor) browser.driver();
        browser.open("/verify");
        Wait.until("what is needed off line", 40, () -> Boolean.TRUE.equals(page.executeScript(
                "return document.body.dataset.offline === 'ready' && document.body.dataset.page === 'ready'")));
        assertTrue(browser.see("verify-keys").contains("1"), browser.see("verify-keys"));
        network.unplug();
        try {
            verifyOffLine(browser, page, name, uhid, qr);
            refusedAsRevoked(browser, page, lost);
        } finally {
            network.plugIn();
        }
    }

    private static void verifyOffLine(Browser browser, JavascriptExecutor page, String name, String uhid, String qr) {
        browser.size(360, 780);
        browser.driver().navigate().refresh();
        Wait.until("the page off line", 40, () -> "ready".equals(page.executeScript("return document.body.dataset.page")));
        assertEquals("away", page.executeAsyncScript("const done = arguments[0]; fetch('/health/live').then(() => done('there'), () => done('away'))"));
        browser.click("verify-camera");
        Wait.until("the card", 40, () -> "valid".equals(page.executeScript(OUTCOME)));
        assertEquals(name, browser.see("verify-name"));
        assertEquals(uhid, browser.see("verify-uhid").replace(" ", ""));
        browser.picture("https-verify-en");
        browser.click("lang-hi");
        browser.seeText("असली कार्ड");
        browser.picture("https-verify-hi");
        char other = qr.charAt(60) == 'A' ? 'B' : 'A';
        refused(browser, qr.substring(0, 60) + other + qr.substring(61), "signature");
        refused(browser, "{\"hidn\":\"91-1111-2222-3333\",\"name\":\"Asha\"}", "abha");
        refused(browser, "upi://pay?pa=someone@bank", "stranger");
        browser.picture("https-verify-hi-refused");
    }

    /** The list of revoked cards came with the last visit. */
    private static void refusedAsRevoked(Browser browser, JavascriptExecutor page, String lost) {
        browser.type("verify-code", lost + Keys.ENTER);
        Wait.until("revoked", 20, () -> "revoked".equals(page.executeScript(OUTCOME)));
        browser.seeText("बदला या बंद किया जा चुका है");
        browser.picture("https-verify-hi-revoked");
    }

    private static void refused(Browser browser, String code, String reason) {
        browser.type("verify-code", code + Keys.ENTER);
        Wait.until(reason, 20, () -> reason.equals(((JavascriptExecutor) browser.driver()).executeScript(OUTCOME)));
        assertFalse(browser.driver().findElement(By.id("verify-card")).isDisplayed());
    }

    /** On the other computer; it takes this node's very key, whose chain {@link #trusting} proves. */
    private static Browser browser(Path film) throws Exception {
        KeyStore store = KeyStore.getInstance(node.home().resolve("tls/server.p12").toFile(),
                Files.readString(node.home().resolve("tls/password")).toCharArray());
        byte[] key = MessageDigest.getInstance("SHA-256").digest(store.getCertificate("server").getPublicKey().getEncoded());
        ChromeOptions options = Browser.options("en");
        options.addArguments("--ignore-certificate-errors-spki-list=" + Base64.getEncoder().encodeToString(key),
                "--user-data-dir=" + node.home().resolve("browser"), "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream",
                "--use-file-for-fake-video-capture=" + film);
        network.start("chromedriver", "--port=" + DRIVER_PORT, "--allowed-ips=", "--allowed-origins=*");
        URL driver = URI.create("http://" + network.controlAddress() + ':' + DRIVER_PORT).toURL();
        Wait.until("the driver", 30, () -> new Api(driver.toURI(), null, null).get("/status").status() == 200);
        return new Browser(node.https(), new RemoteWebDriver(driver, options, false));
    }
}
