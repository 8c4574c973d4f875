// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.chromium.HasCdp;
import org.openqa.selenium.remote.RemoteWebDriver;

/** A real Chromium without a window, used by its keyboard and by the ids of what it shows. */
public final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final RemoteWebDriver driver;
    private final URI base;

    public Browser(URI base, String language) {
        this(base, options(language));
    }

    private Browser(URI base, ChromeOptions options) {
        this(base, chromium(options));
    }

    /** Without an address yet. */
    public static RemoteWebDriver chromium(String language) {
        return chromium(options(language));
    }

    private static RemoteWebDriver chromium(ChromeOptions options) {
        return new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile()).build(), options);
    }

    /** A browser on another computer. */
    public Browser(URI base, RemoteWebDriver driver) {
        this.base = base;
        this.driver = driver;
        driver.manage().timeouts().scriptTimeout(PATIENCE);
    }

    /** With a camera, which shows what Chromium draws, and whose user lets pages use it. */
    public static Browser withCamera(URI base, String language) {
        ChromeOptions options = options(language);
        options.addArguments("--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream");
        return new Browser(base, options);
    }

    /** With which every browser is started. */
    public static ChromeOptions options(String language) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-dev-shm-usage",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
                "--window-size=1280,720", "--lang=" + language, "--accept-lang=" + language);
        return options;
    }

    public WebDriver driver() {
        return driver;
    }

    public Browser open(String path) {
        driver.get(base.resolve(path).toString());
        return this;
    }

    /** Signs in, in the given language ({@code en} or {@code hi}). */
    public Browser signIn(String user, String language) {
        open("/");
        see("signin-user");
        // The page is made anew; what is typed before that is lost.
        speak(language);
        return enter(user, "demo");
    }

    private Object language() {
        return driver.executeScript("return document.documentElement.lang");
    }

    /** Fills the sign-in page, in the language that the browser asks for. */
    public Browser enter(String user, String password) {
        type("signin-user", user);
        type("signin-password", password + Keys.ENTER);
        see("search");
        return this;
    }

    /** Waits for a button that cannot be pressed yet. */
    public void click(String id) {
        await("click on " + id, () -> {
            WebElement element = driver.findElement(By.id(id));
            if (element.getDomAttribute("disabled") != null) {
                return false;
            }
            ((JavascriptExecutor) driver).executeScript("arguments[0].scrollIntoView({block:'center'})", element);
            element.click();
            return true;
        });
    }

    /** Types into a field as a keyboard does; what stood there is replaced. */
    public void type(String id, CharSequence text) {
        await("typing into " + id, () -> {
            WebElement field = input(id);
            field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
            field.sendKeys(text);
            return true;
        });
    }

    /** Presses keys on whatever has the focus. */
    public void press(CharSequence keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    public String see(String id) {
        String[] text = new String[1];
        await(id, () -> {
            WebElement element = driver.findElement(By.id(id));
            text[0] = element.getText();
            return element.isDisplayed();
        });
        return text[0];
    }

    /** Waits until the page shows this text. */
    public void seeText(String text) {
        await("\"" + text + "\"", () -> text().contains(text));
    }

    public void seeNoMore(String id) {
        await(id + " gone", () -> driver.findElements(By.id(id)).isEmpty());
    }

    /** Waits; what stood on the page instead is kept as a picture. */
    private void await(String what, Callable<Boolean> condition) {
        try {
            Wait.until(what + " on " + driver.getCurrentUrl(), (int) PATIENCE.toSeconds(), condition);
        } catch (AssertionError e) {
            picture("failed-" + what.replaceAll("[^A-Za-z0-9]+", "-"));
            throw e;
        }
    }

    /** Waits for the first id that begins so. */
    public String seeId(String start) {
        String[] id = new String[1];
        await(start + "…", () -> {
            id[0] = driver.findElement(By.cssSelector("[id^='" + start + "']")).getDomAttribute("id");
            return true;
        });
        return id[0];
    }

    public String text() {
        try {
            return driver.findElement(By.tagName("body")).getText();
        } catch (StaleElementReferenceException e) {
            return "";
        }
    }

    public String url() {
        return driver.getCurrentUrl();
    }

    /** A picture of the page as it is, below {@code target/screens}. */
    public Path picture(String name) {
        try {
            Path file = Path.of("target", "screens", name + ".png").toAbsolutePath();
            Files.createDirectories(file.getParent());
            return Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    /** A screen of this size, also one narrower than a window of Chromium can be. */
    public void screen(int width, int height) {
        ((HasCdp) driver).executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        await(width + " wide", () -> Long.valueOf(width).equals(driver.executeScript("return window.innerWidth")));
    }

    /** Changes the language of who is signed in. */
    public void speak(String language) {
        if (!language.equals(language())) {
            click("lang-" + language);
            await("page in " + language, () -> language.equals(language()));
        }
    }

    /** The PDF that the page has just made ready, fetched with the page's own session. */
    public byte[] print() {
        see("print-pdf");
        String script = "const done = arguments[arguments.length - 1]; fetch(document.getElementById('print-pdf').href).then(r => r.blob())"
                + ".then(b => { const f = new FileReader(); f.onload = () => done(f.result.split(',')[1]); f.readAsDataURL(b); });";
        return Base64.getDecoder().decode((String) driver.executeAsyncScript(script));
    }

    /** Leaves without a word to the node, as a screen does that is switched off, and forgets who used it. */
    public void vanish() {
        driver.executeScript("navigator.sendBeacon = () => true; XMLHttpRequest.prototype.send = function () { };");
        driver.get("about:blank");
        open("/health/live");
        driver.manage().deleteAllCookies();
    }

    /** Takes the window in which the print was shown away. */
    public void closeOtherWindows() {
        String own = driver.getWindowHandles().iterator().next();
        for (String handle : driver.getWindowHandles()) {
            if (!handle.equals(own)) {
                driver.switchTo().window(handle).close();
            }
        }
        driver.switchTo().window(own);
    }

    /** The element that takes keys: itself, or the input of a Vaadin field. */
    private WebElement input(String id) {
        WebElement element = driver.findElement(By.id(id));
        if (element.getTagName().matches("input|textarea")) {
            return element;
        }
        return element.findElement(By.cssSelector("input, textarea"));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
