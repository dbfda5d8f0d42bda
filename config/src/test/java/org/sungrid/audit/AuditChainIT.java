package org.sungrid.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sungrid.bench.SignedIn;
import org.sungrid.crypto.PublicKeys;
import org.sungrid.crypto.Signing;

/** S-87: whoever changes the record past the product, with the rights of the schema's owner, is told of, by the row. */
@Tag("S-87")
class AuditChainIT {

    private static final int SECONDS = 40;

    @TempDir
    static Path kept;

    @TempDir
    Path folder;

    private AuditCopy copy;

    /** Once the chain has some links, nothing waits, and the last head was told. */
    @BeforeAll
    static void keep() throws Exception {
        for (int tries = 0; ; tries++) {
            SignedIn.cookie("luochunxiao");
            TimeUnit.MILLISECONDS.sleep(1_500);
            if (AuditCopy.keep(kept)) {
                return;
            }
            assertThat(tries).as("the chain follows").isLessThan(SECONDS);
        }
    }

    @AfterAll
    static void forget() throws SQLException {
        AuditCopy.forget();
    }

    @BeforeEach
    void copy() throws Exception {
        copy = AuditCopy.take(kept, folder);
    }

    @AfterEach
    void drop() throws SQLException {
        copy.close();
    }

    @Test
    @DisplayName("S-87 an untouched record is sound, with the key and without")
    void an_untouched_record_is_sound() {
        var said = copy.verified();
        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text())
                .contains("Sound.")
                .contains("0 rows not linked yet")
                .contains("rows/s");
        var without = copy.verifiedWithoutKey();
        assertThat(without.code()).as(without.text()).isZero();
        assertThat(without.text()).contains("were not checked");
    }

    @Test
    @DisplayName("S-87 an altered field is told by its row, without the key too")
    void an_altered_field_is_told() throws SQLException {
        long row = someRow();
        copy.sql("UPDATE audit SET account_name = 'somebody' WHERE id = " + row);
        assertWrong("row " + row + " was altered");
        assertWrongWithoutKey("row " + row + " was altered");
    }

    @Test
    @DisplayName("S-87 of several rows that were altered the first is named first")
    void the_first_bad_row_is_named_first() throws SQLException {
        long first = someRow();
        long second = copy.number("SELECT MIN(id) FROM audit WHERE id > " + first);
        copy.sql("UPDATE audit SET outcome = 'REFUSED', act = 'x' WHERE id IN (" + first + ", " + second + ")");
        var said = copy.verified();
        assertThat(said.text()).contains("things that are wrong: 2");
        assertThat(said.text().indexOf("row " + first + " was altered"))
                .isPositive()
                .isLessThan(said.text().indexOf("row " + second + " was altered"));
    }

    @Test
    @DisplayName("S-87 a deleted row is told by its number")
    void a_deleted_row_is_told() throws SQLException {
        long row = someRow();
        copy.sql("DELETE FROM audit WHERE id = " + row);
        copy.sql("DELETE FROM audit_linked WHERE audit_id = " + row);
        assertWrong("row " + row + " was deleted");
        assertWrongWithoutKey("row " + row + " was deleted");
    }

    @Test
    @DisplayName("S-87 a row that was put in past the product is told")
    void an_inserted_row_is_told() throws SQLException {
        copy.sql("INSERT INTO audit (at, account_name, act, subject_kind, outcome, detail, node)"
                + " VALUES ('2026-01-01 00:00:00', 'chenmin', 'SigningIn', 'account', 'DONE', '', 'node')");
        long row = copy.number("SELECT MAX(id) FROM audit");
        assertWrong("row " + row + " was inserted past the product");
    }

    @Test
    @DisplayName("S-87 a row that was put in and said to be in a link is told, without the key too")
    void an_inserted_row_that_claims_a_link_is_told() throws SQLException {
        copy.sql("INSERT INTO audit (at, account_name, act, subject_kind, outcome, detail, node, serial, mac)"
                + " SELECT at, account_name, act, subject_kind, outcome, detail, node, REVERSE(serial), mac FROM audit"
                + " WHERE id = " + someRow());
        long row = copy.number("SELECT MAX(id) FROM audit");
        copy.sql("INSERT INTO audit_linked (audit_id, position) VALUES (" + row + ", 2)");
        assertWrong("row " + row + " was inserted past the product");
        assertWrongWithoutKey("row " + row + " was inserted past the product");
    }

    @Test
    @DisplayName("S-87 a genuine row that was put in again is told")
    void a_row_put_in_again_is_told() throws SQLException {
        long row = someRow();
        copy.sql("ALTER TABLE audit DROP INDEX audit_once");
        copy.sql("INSERT INTO audit (at, account_id, account_name, act, subject_kind, subject_id, outcome, detail,"
                + " node, serial, mac) SELECT at, account_id, account_name, act, subject_kind, subject_id,"
                + " outcome, detail, node, serial, mac FROM audit WHERE id = " + row);
        assertWrong("row " + copy.number("SELECT MAX(id) FROM audit") + " is a copy of another");
    }

    @Test
    @DisplayName("S-87 two rows that changed places are told")
    void swapped_rows_are_told() throws SQLException {
        long first = someRow();
        long second = copy.number("SELECT MAX(id) FROM audit WHERE mac IS NOT NULL");
        copy.sql("UPDATE audit SET id = -1 WHERE id = " + first);
        copy.sql("UPDATE audit SET id = " + first + " WHERE id = " + second);
        copy.sql("UPDATE audit SET id = " + second + " WHERE id = -1");
        assertWrong("row " + first + " holds what was written as another row");
        assertWrongWithoutKey("row " + first + " was altered");
    }

    @Test
    @DisplayName("S-87 a chain whose end was cut off, rows and links, is told by the heads")
    void a_truncated_tail_is_told() throws SQLException {
        long position = last();
        copy.sql("DELETE FROM audit WHERE id IN (SELECT audit_id FROM audit_linked WHERE position = " + position + ")");
        copy.sql("DELETE FROM audit_linked WHERE position = " + position);
        copy.sql("DELETE FROM audit_link WHERE position = " + position);
        assertWrong("the chain was cut short: link " + position + " existed");
        assertWrongWithoutKey("the chain was cut short: link " + position + " existed");
    }

    @Test
    @DisplayName("S-87 a link that was written anew to fit an altered row is told")
    void a_rewritten_link_is_told() throws SQLException {
        long row = someRow();
        copy.sql("UPDATE audit SET detail = 'nothing to see' WHERE id = " + row);
        long position = copy.number("SELECT position FROM audit_linked WHERE audit_id = " + row);
        rewrite(row, position);
        assertWrong("link " + position + " is forged: its signature does not fit");
        assertWrongWithoutKey("link " + position + " is forged: its signature does not fit");
        var said = copy.verified();
        assertThat(said.text()).contains("link " + (position + 1) + " does not follow the one before it");
        assertThat(said.text()).as("and its keyed hash knows the row").contains("row " + row + " was altered");
    }

    @Test
    @DisplayName("S-87 a link that was taken out is told")
    void a_missing_link_is_told() throws SQLException {
        copy.sql("DELETE FROM audit_link WHERE position = 2");
        assertWrong("link 2 is missing");
        assertThat(copy.verified().text()).contains("things that are wrong: 1.");
    }

    @Test
    @DisplayName("S-87 a head that was written by somebody else is told")
    void a_forged_head_is_told() throws IOException {
        var file = headFile();
        Files.writeString(
                file, Files.readString(file).replaceFirst("rows=[0-9]+", "rows=999999"), StandardCharsets.UTF_8);
        assertWrong("a head that was told is not genuine");
    }

    @Test
    void without_a_public_key_nothing_is_said_to_be_sound() throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.filter(one -> one.toString().endsWith(".pem")).toList()) {
                Files.delete(file);
            }
        }
        var said = copy.verified();
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text()).contains("No public key");
    }

    @Test
    void under_another_master_key_nothing_is_said_to_be_sound() throws SQLException {
        var said = copy.verified(Base64.getEncoder().encodeToString(new byte[32]));
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text()).contains("the key of row " + someFirstRow() + " is not given");
    }

    @Test
    @DisplayName(
            "S-87 a chain that was signed anew under a key put beside its heads is told where the true key is pinned")
    void a_chain_signed_under_a_key_of_the_forgers_is_told_where_the_key_is_pinned(@TempDir Path kept)
            throws Exception {
        var trueKey = Verifying.keysIn(folder).get(0);
        var trueKeys = Files.writeString(kept.resolve("kept.pem"), PublicKeys.pem(trueKey));
        var fingerprint =
                PublicKeys.fingerprint(trueKey).toUpperCase(Locale.ROOT).replaceAll("(.{8})", "$1 ");
        var head = heldHead();
        assertThat(copy.verifiedWith("--fingerprint", fingerprint, "--head", head)
                        .code())
                .isZero();
        assertThat(copy.verifiedWith("--keys", kept.toString()).text())
                .contains("public key used: " + PublicKeys.fingerprint(trueKey))
                .doesNotContain("WARNING");

        long row = someRow();
        copy.sql("UPDATE audit SET detail = 'nothing to see' WHERE id = " + row);
        signAnew(Signing.of("the forger's", Base64.getEncoder().encodeToString(new byte[32])), row);

        var believed = copy.verifiedWith();
        assertThat(believed.code()).as("who believes the folder is deceived").isZero();
        assertThat(believed.text()).as("and told so").contains("WARNING: the keys come from the folder of heads");
        var pinned = copy.verifiedWith("--keys", trueKeys.toString());
        assertThat(pinned.code()).isEqualTo(1);
        assertThat(pinned.text()).contains("link 1 is forged", "a head that was told is not genuine");
        var missing = copy.verifiedWith("--fingerprint", fingerprint);
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.text()).contains("No public key has the fingerprint");
        var remembered = copy.verifiedWith("--head", head);
        assertThat(remembered.code()).isEqualTo(1);
        assertThat(remembered.text())
                .contains("link " + head.replaceFirst(":.*", "") + " is not the one whose head was told");
    }

    @Test
    @DisplayName("S-87 a key that was put beside the true one opens nothing where the true one is pinned")
    void a_key_put_beside_the_true_one_is_not_believed_where_that_is_pinned() throws Exception {
        var trueKey = Verifying.keysIn(folder).get(0);
        var forger = Signing.of("the forger's", Base64.getEncoder().encodeToString(new byte[32]));
        long position = last();
        var link = new StoredChain(copy.owner()).link(position).orElseThrow().link();
        sign(link, forger);
        new Heads(folder).open(forger);
        assertThat(copy.verifiedWith().code()).as("both keys are believed").isZero();
        var said = copy.verifiedWith("--fingerprint", PublicKeys.fingerprint(trueKey));
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text()).contains("link " + position + " is forged");
    }

    @Test
    @DisplayName("S-87 a chain cut back behind every head is told by one that somebody kept on paper")
    void a_head_kept_on_paper_tells_of_a_chain_that_was_cut_back() throws Exception {
        var head = heldHead();
        long position = Long.parseLong(head.replaceFirst(":.*", ""));
        copy.sql(
                "DELETE FROM audit WHERE id IN (SELECT audit_id FROM audit_linked WHERE position >= " + position + ")");
        copy.sql("DELETE FROM audit_linked WHERE position >= " + position);
        copy.sql("DELETE FROM audit_link WHERE position >= " + position);
        Files.delete(headFile());
        assertThat(copy.verifiedWith().code()).isZero();
        var said = copy.verifiedWith("--head", head);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text()).contains("the chain was cut short: link " + position + " existed");
    }

    /** The last link as somebody writes it down. */
    private String heldHead() throws SQLException {
        var head =
                Head.of(new StoredChain(copy.owner()).link(last()).orElseThrow().link());
        return head.position() + ":" + head.hash();
    }

    /** All that somebody does who can write to the database and to the folder, and has no key of ours. */
    private void signAnew(Signing forger, long altered) throws Exception {
        var chain = new StoredChain(copy.owner());
        var hash = chain.rows(List.of(altered)).get(altered).hash();
        var previous = Link.nothing();
        for (var signed : chain.linksAfter(0, Integer.MAX_VALUE)) {
            var link = signed.link();
            var made = new Link(
                    link.position(),
                    previous,
                    link.entries().stream()
                            .map(entry -> entry.id() == altered ? new Link.Entry(altered, entry.found(), hash) : entry)
                            .toList(),
                    link.rowsLinked(),
                    link.highest(),
                    link.adoptedUntil(),
                    link.at(),
                    link.node());
            sign(made, forger);
            previous = made.hash();
        }
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        var heads = new Heads(folder);
        heads.open(forger);
        heads.add(Head.of(chain.link(last()).orElseThrow().link()), forger);
    }

    private void sign(Link link, Signing forger) throws SQLException {
        try (var update = copy.owner()
                .prepareStatement(
                        "UPDATE audit_link SET previous = ?, entries = ?, signature = ? WHERE position = ?")) {
            update.setBytes(1, link.previous());
            update.setBytes(2, link.written());
            update.setBytes(3, forger.sign(link.hash()));
            update.setLong(4, link.position());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private void assertWrong(String sentence) {
        var said = copy.verified();
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text()).contains(sentence).contains("Not sound");
    }

    private void assertWrongWithoutKey(String sentence) {
        var said = copy.verifiedWithoutKey();
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text()).contains(sentence).contains("Not sound");
    }

    /** Neither the first nor the last, and in a link that has one behind it. */
    private long someRow() throws SQLException {
        return copy.number("SELECT MIN(audit_id) FROM audit_linked WHERE position = 2");
    }

    private long someFirstRow() throws SQLException {
        return copy.number("SELECT MIN(id) FROM audit WHERE mac IS NOT NULL");
    }

    private long last() {
        try {
            return copy.number("SELECT MAX(position) FROM audit_link");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void rewrite(long row, long position) throws SQLException {
        try (var query = copy.owner().prepareStatement("SELECT " + RowImage.COLUMNS + " FROM audit WHERE id = " + row);
                var found = query.executeQuery()) {
            found.next();
            var hash = StoredChain.image(found).hash();
            try (var links = copy.owner()
                            .prepareStatement("SELECT entries FROM audit_link WHERE position = " + position);
                    var entries = links.executeQuery()) {
                entries.next();
                var bytes = ByteBuffer.wrap(entries.getBytes(1));
                for (int at = 0; at < bytes.capacity(); at += Long.BYTES + 1 + hash.length) {
                    if (bytes.getLong(at) == row) {
                        bytes.put(at + Long.BYTES + 1, hash);
                    }
                }
                try (var update = copy.owner()
                        .prepareStatement("UPDATE audit_link SET entries = ? WHERE position = " + position)) {
                    update.setBytes(1, bytes.array());
                    assertThat(update.executeUpdate()).isEqualTo(1);
                }
            }
        }
    }

    private Path headFile() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
