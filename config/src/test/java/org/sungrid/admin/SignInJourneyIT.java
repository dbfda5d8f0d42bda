package org.sungrid.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sungrid.bench.Browser;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.TrialAccount;

/** Somebody of whom a second factor is asked: from the first sign-in to the last recovery code. */
class SignInJourneyIT {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static final int STEP_SECONDS = 30;

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    @Tag("S-54")
    void S_54_a_device_is_set_up_a_code_signs_in_and_a_recovery_code_does_once() {
        var name = TrialAccount.add("journey");
        TrialAccount.demandFactor(name);
        var page = browser.page();
        password(page, name);
        page.waitForURL(TestBench.admin("/account/second-factor").toString());
        assertThat(page.locator("svg.qr")).isVisible();
        var key = decoded(page.locator("#key").textContent());
        page.locator("#code").fill("000000");
        page.locator("#enrol").click();
        assertThat(page.locator(".field .wrong")).isVisible();
        assertThat(page.locator("#key")).containsText(page.locator("#key").textContent());
        page.locator("#code").fill(code(key, 0));
        page.locator("#enrol").click();
        assertThat(page.locator(".codes li")).hasCount(10);
        var recovery = page.locator(".codes li").first().textContent();
        page.locator(".ways a").click();
        page.waitForURL(TestBench.admin("/").toString());

        signOut(page);
        password(page, name);
        page.waitForURL(TestBench.admin("/sign-in/code").toString());
        page.navigate(TestBench.admin("/account").toString());
        page.waitForURL("**/sign-in?to=*");
        password(page, name);
        // The next step's: that of the enrolment counts no more, and a device may be a step ahead.
        page.locator("#code").fill(code(key, 1));
        page.locator("#enter").click();
        page.waitForURL(TestBench.admin("/").toString());
        page.navigate(TestBench.admin("/account").toString());
        assertThat(page.locator("main")).containsText("剩余恢复码：10 个");

        signOut(page);
        password(page, name);
        page.locator("#code").fill(recovery);
        page.locator("#enter").click();
        page.waitForURL(TestBench.admin("/").toString());
        page.navigate(TestBench.admin("/account").toString());
        assertThat(page.locator("main")).containsText("剩余恢复码：9 个");
        Browser.keep(page, "own-account");

        signOut(page);
        password(page, name);
        page.locator("#code").fill(recovery);
        page.locator("#enter").click();
        assertThat(page.locator(".field .wrong")).containsText("已经用过");
    }

    private static void password(Page page, String name) {
        page.navigate(TestBench.admin("/sign-in").toString());
        page.locator("#name").fill(name);
        page.locator("#password").fill(TestBench.demoPassword());
        page.locator("#enter").click();
        page.waitForURL(address -> !address.endsWith("/sign-in"));
    }

    private static void signOut(Page page) {
        page.locator(".leave button").click();
        page.waitForURL(TestBench.admin("/sign-in").toString());
    }

    private static String code(byte[] key, int stepsLater) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(key, "HmacSHA1"),
                            Instant.now().plusSeconds((long) STEP_SECONDS * stepsLater));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key as a person would type it into a device. */
    private static byte[] decoded(String text) {
        var bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (char sign : text.replace(" ", "").toCharArray()) {
            held = (held << 5 | BASE32.indexOf(sign)) & 0xfff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits);
            }
        }
        return bytes.toByteArray();
    }
}
