package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The list of tickets by what they have in common; all that is asked stands in the address (M34). */
@Tag("M34")
class TicketGroupsPagesIT {

    private static final Pattern TOTAL = Pattern.compile("共 ([0-9,]+) 件");

    @Test
    void each_number_leads_to_the_list_that_it_counts_with_all_else_that_was_asked() {
        var office = AdminClient.signedIn(TicketDoor.OFFICER);
        var page = office.get("/tickets?which=all&origin=MEETING&sort=NEWEST&group=OWNER")
                .body();
        var row = Pattern.compile(
                        "(?s)<th scope=\"row\"><a href=\"([^\"]*unit=[^\"]*)\">[^<]*</a>.*?<td class=\"number\">([0-9,]+)</td>")
                .matcher(page);
        int groups = 0;
        while (row.find()) {
            assertThat(row.group(1))
                    .contains("which=all", "origin=MEETING", "sort=NEWEST")
                    .doesNotContain("group=");
            assertThat(total(office.get(row.group(1).replace("&amp;", "&")).body()))
                    .isEqualTo(row.group(2));
            groups++;
        }
        assertThat(groups).isGreaterThan(1);
        assertThat(page).doesNotContain("id=\"picked");
    }

    @Test
    void it_is_told_in_both_languages_and_a_word_that_is_none_groups_nothing() {
        var office = AdminClient.signedIn(TicketDoor.OFFICER);
        for (var by : new String[] {"OWNER", "LAMP", "STATE", "ORIGIN", "SECRECY"}) {
            assertThat(office.get("/tickets?group=" + by).body()).contains("件数", "逾期");
            assertThat(office.get("/en/tickets?group=" + by).body()).contains("Tickets</th>", "Overdue</th>");
        }
        assertThat(office.get("/tickets?group=LAMP").body()).contains("红灯包括长期逾期");
        assertThat(office.get("/tickets?group=%3Cscript%3E").body())
                .contains("data-keys")
                .doesNotContain("<script>alert", "件数</th>");
    }

    private static String total(String page) {
        var total = TOTAL.matcher(page);
        return total.find() ? total.group(1) : "0";
    }
}
