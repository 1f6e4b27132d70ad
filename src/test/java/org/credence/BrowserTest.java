package org.credence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import org.credence.publish.Server;
import org.credence.publish.SiteSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The site in Debian's Chromium. The pictures taken are in {@code target/screenshots}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final String EVENT = "page/event/2023-09-23-meeting-cn-kr";
    private static final List<String> PAGES = List.of(
            "", "events", "people", "queries", "about", EVENT, "page/person/xi-jinping", "page/state/kr",
            "page/article/004_d29238495a4c473e", "page/ontology", "page/ontology/status", "search?q=korea", "sparql");

    private Server server;
    private ChromeDriver browser;

    @BeforeAll
    void start() throws IOException {
        assumeTrue(
                Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
                "There is no browser: install Debian's chromium and chromium-driver, as .ci/run does");
        server = Server.of(SeedStore.store())
                .port(0)
                .settings(SiteSettings.standard().requestsPerSecond(0))
                .start();
        Files.createDirectories(PICTURES);
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void open(TestInfo test) {
        browser = browser(!test.getDisplayName().startsWith("withoutJavaScript"));
    }

    @AfterEach
    void close() {
        if (browser != null) {
            assertNoRequestLeaves();
            browser.quit();
        }
    }

    private static ChromeDriver browser(boolean scripts) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toString());
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
                "--window-size=1200,1600");
        options.setCapability("goog:loggingPrefs", logs);
        if (!scripts) {
            options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        }
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        return new ChromeDriver(service, options);
    }

    /** Every request that a page made, by the browser's own log. */
    private void assertNoRequestLeaves() {
        String host = server.address().getAuthority();
        for (var entry : browser.manage().logs().get(LogType.PERFORMANCE)) {
            JsonObject message = JsonParser.parseString(entry.getMessage()).getAsJsonObject().getAsJsonObject("message");
            if (message.get("method").getAsString().equals("Network.requestWillBeSent")) {
                String address = message.getAsJsonObject("params").getAsJsonObject("request").get("url").getAsString();
                boolean local = address.startsWith("data:") || address.startsWith("blob:") || address.startsWith("chrome")
                        || address.startsWith("http://" + host);
                assertTrue(local, address);
            }
        }
    }

    private void visit(String path) {
        browser.get(server.address().resolve("/" + path).toString());
    }

    private void picture(String name) throws IOException {
        Files.write(PICTURES.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }

    private void await(Function<WebDriver, Boolean> condition) {
        new WebDriverWait(browser, Duration.ofSeconds(20)).until(condition);
    }

    @Test
    void theFrontPageShowsWhatThereIs() throws Exception {
        visit("");
        assertFalse(browser.findElements(By.cssSelector("svg.timeline circle")).isEmpty());
        assertFalse(browser.findElements(By.cssSelector("svg.network .node")).isEmpty());
        assertFalse(browser.findElements(By.cssSelector("svg.map .spot")).isEmpty());
        picture("front");
    }

    @Test
    void theGraphIsFilteredByStateAndYear() {
        visit("");
        int all = browser.findElements(By.cssSelector("svg.network .edge:not(.off)")).size();
        Select states = new Select(browser.findElement(By.cssSelector(".filter select[name=state]")));
        states.selectByIndex(1);
        int some = browser.findElements(By.cssSelector("svg.network .edge:not(.off)")).size();
        assertTrue(some > 0 && some < all, some + " of " + all);
    }

    @Test
    void anEventShowsItsLifeAndItsEvidence() throws Exception {
        visit(EVENT);
        assertFalse(browser.findElements(By.cssSelector("ol.life blockquote")).isEmpty());
        assertFalse(browser.findElements(By.cssSelector("svg.life circle")).isEmpty());
        picture("event");
        browser.findElement(By.cssSelector("ol.life .small a")).click();
        assertTrue(browser.getCurrentUrl().contains("page/article/"));
    }

    @Test
    void searchSuggestsWhileOneTypes() throws Exception {
        visit("");
        browser.findElement(By.id("q")).sendKeys("xi jin");
        await(any -> !browser.findElements(By.cssSelector(".suggestions a")).isEmpty());
        picture("search");
        browser.findElement(By.id("q")).sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        browser.switchTo().activeElement().sendKeys(Keys.ENTER);
        await(any -> browser.getCurrentUrl().contains("page/") || browser.getCurrentUrl().contains("search?q="));
    }

    @Test
    void theEditorRunsAnExample() throws Exception {
        visit("sparql");
        new Select(browser.findElement(By.id("example"))).selectByIndex(1);
        await(any -> !browser.findElements(By.cssSelector(".yasr table tbody tr")).isEmpty());
        assertTrue(browser.findElement(By.id("downloads")).isDisplayed());
        picture("editor");
    }

    @Test
    void theEditorShowsPlacesOnTheLand() throws Exception {
        String places = """
            PREFIX schema: <https://schema.org/>
            SELECT ?place ?lat ?lon { ?place schema:latitude ?lat ; schema:longitude ?lon } LIMIT 200""";
        visit("sparql#query=" + URLEncoder.encode(places, StandardCharsets.UTF_8).replace("+", "%20"));
        await(any -> !browser.findElements(By.cssSelector("#map-view svg.map circle")).isEmpty());
        WebElement land = browser.findElement(By.cssSelector("#map-view svg.map use"));
        await(any -> land.getRect().getWidth() > 100);
        picture("editor-map");
    }

    @Test
    void theQueryBehindAPageOpensInTheEditor() {
        visit(EVENT);
        WebElement link = browser.findElement(By.linkText("The query behind this page"));
        browser.get(String.valueOf(link.getAttribute("href")));
        await(any -> !browser.findElements(By.cssSelector(".yasr table tbody tr")).isEmpty());
    }

    @Test
    void aPhoneNeedsNoScrollingSideways() throws Exception {
        browser.manage().window().setSize(new Dimension(400, 800));
        browser.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", 360, "height", 740, "deviceScaleFactor", 2, "mobile", true));
        for (String page : PAGES) {
            visit(page);
            Object overflow = browser.executeScript("return document.documentElement.scrollWidth - window.innerWidth");
            assertTrue(Double.parseDouble(String.valueOf(overflow)) <= 0, page + " " + overflow);
            picture("phone-" + page.replaceAll("[^a-z]+", "-"));
        }
    }

    @Test
    void atNightPagesAreDark() throws Exception {
        dark();
        for (String page : List.of("", EVENT, "sparql")) {
            visit(page);
            assertEquals("rgba(18, 22, 28, 1)", browser.findElement(By.tagName("body")).getCssValue("background-color"));
            picture("dark-" + page.replaceAll("[^a-z]+", "-"));
        }
    }

    private void dark() {
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of(
                "features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
    }

    @Test
    void withoutJavaScriptThePagesAreWhole() {
        visit("");
        assertFalse(browser.findElements(By.cssSelector("ul.events a")).isEmpty());
        browser.findElement(By.id("q")).sendKeys("hangzhou", Keys.ENTER);
        await(any -> !browser.findElements(By.cssSelector("ul.found a")).isEmpty());
        visit("sparql");
        browser.findElement(By.cssSelector("form[action=sparql] select")); // a plain form takes the editor's place
        visit(EVENT);
        assertFalse(browser.findElements(By.cssSelector("ol.life blockquote")).isEmpty());
    }

    @Test
    void noPageHasASeriousBarrier() throws Exception {
        String axe = axe();
        StringBuilder barriers = new StringBuilder();
        for (boolean night : new boolean[] {false, true}) {
            if (night) {
                dark();
            }
            for (String page : PAGES) {
                visit(page);
                browser.executeScript(axe);
                Object found = browser.executeAsyncScript("""
                    const done = arguments[0];
                    axe.run().then(r => done(r.violations.filter(v => v.impact === 'serious' || v.impact === 'critical')
                        .map(v => v.id + ': ' + v.nodes.slice(0, 4).map(n => n.target.join(' ') + ' ' + (n.any[0] ? n.any[0].message : '')).join(' | ')).join('; ')));
                    """);
                if (!String.valueOf(found).isEmpty()) {
                    barriers.append('/').append(page).append(night ? " at night " : " ").append(found).append('\n');
                }
            }
        }
        assertEquals("", barriers.toString());
    }

    private static String axe() throws IOException {
        try (InputStream in = BrowserTest.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            assertTrue(in != null, "axe-core is on the test class path");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
