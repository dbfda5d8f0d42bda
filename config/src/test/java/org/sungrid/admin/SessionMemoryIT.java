package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.sungrid.bench.Inside;
import org.sungrid.bench.LiveSessions;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.Wire;

/**
 * What somebody without an account, and somebody with a hundred tabs, can make the server keep. The odd steps ask from
 * outside, the even ones look inside the server at what it kept.
 */
@ArquillianTest
@Tag("known-hole")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SessionMemoryIT {

    /** As {@code Newcomers} bounds them. */
    private static final int MOST_STRANGERS = 1_000;

    private static final int SECONDS_OF_A_STRANGER = 15 * 60;
    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final int TABS = 100;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(SessionMemoryIT.class)
                .addClass(LiveSessions.class)
                .addClasses(LiveSessions.class.getDeclaredClasses());
    }

    @Test
    @Order(1)
    @RunAsClient
    void readers_of_the_portal_come_and_go() throws IOException {
        for (var address : List.of(
                "/",
                "/en",
                "/disclosures",
                "/disclosures?q=x",
                "/disclosures/F-0000-0000",
                "/feed.atom",
                "/sitemap.xml",
                "/robots.txt",
                "/health/ready",
                "/api/v1/disclosures",
                "/api/v1/nothing",
                "/nothing",
                "/disclosures?page=abc",
                "/disclosures/",
                "/disclosures;jsessionid=0123")) {
            for (int i = 0; i < 5; i++) {
                Wire.portal().get(address, "Cookie: JSESSIONID=0123456789abcdef0123456789ab");
            }
            Wire.portal().send("POST", address, "a=b".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    @Test
    @Order(2)
    @Tag("S-11")
    void a_reader_of_the_portal_leaves_no_session_behind() throws Exception {
        assertThat(LiveSessions.of("portal")).isEmpty();
    }

    @Test
    @Order(3)
    @RunAsClient
    void one_person_opens_a_hundred_tabs() {
        var administrator = AdminClient.signedIn(AdminClient.ADMINISTRATOR);
        var drafter = AdminClient.signedIn(AdminClient.DRAFTER);
        var ofAdministrator = List.of("/accounts", "/grid", "/");
        var ofDrafter = List.of("/disclosures/new/legal-document", "/disclosures/new/fee", "/disclosures", "/import");
        for (int i = 0; i < TABS; i++) {
            assertThat(administrator.get(ofAdministrator.get(i % 3)).statusCode())
                    .isEqualTo(200);
            assertThat(drafter.get(ofDrafter.get(i % 4)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    @Order(4)
    void a_hundred_tabs_of_one_person_are_kept_in_five_megabytes() throws Exception {
        var sessions = LiveSessions.of("admin");
        assertThat(sessions).isNotEmpty();
        long largest = 0;
        for (var session : sessions) {
            largest = Math.max(largest, LiveSessions.size(session).bytes());
        }
        // The lower bound shows that the states of pages were counted.
        assertThat(largest).isBetween(20_000L, (long) MOST_BYTES);
    }

    @Test
    @Order(5)
    @RunAsClient
    void more_strangers_look_at_the_sign_in_page_than_are_kept_and_nobody_who_works_is_driven_out() throws Exception {
        var atWork = AdminClient.signedIn(AdminClient.DRAFTER);
        var strangers = HttpClient.newHttpClient();
        var signIn = HttpRequest.newBuilder(TestBench.admin("/sign-in")).build();
        for (int i = 0; i < MOST_STRANGERS + 50; i++) {
            assertThat(strangers.send(signIn, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
        assertThat(atWork.get("/").statusCode()).isEqualTo(200);
        assertThat(AdminClient.signedIn(AdminClient.REVIEWER).get("/").statusCode())
                .as("who comes after them signs in as ever")
                .isEqualTo(200);
    }

    @Test
    @Order(6)
    void strangers_are_kept_for_a_short_time_and_in_a_bounded_number() throws Exception {
        var strangers = LiveSessions.of("admin").stream()
                .filter(session -> session.getAttribute("sungrid.account") == null)
                .toList();
        assertThat(strangers).hasSizeBetween(MOST_STRANGERS - 50, MOST_STRANGERS);
        assertThat(strangers)
                .allSatisfy(
                        session -> assertThat(session.getMaxInactiveInterval()).isEqualTo(SECONDS_OF_A_STRANGER));
    }
}
