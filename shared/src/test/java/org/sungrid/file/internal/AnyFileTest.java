package org.sungrid.file.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.sungrid.refusal.Refused;

/** Whatever is handed in is judged or refused; nothing else comes of it (S-77). */
@Tag("S-77")
class AnyFileTest {

    private static final byte[][] GOOD = {
        MadeFiles.image("png", 9, 7),
        MadeFiles.image("jpg", 9, 7),
        MadeFiles.image("gif", 9, 7),
        MadeFiles.webp(9, 7, "note"),
        MadeFiles.pdf("x", ""),
        MadeFiles.docx("x"),
        MadeFiles.xlsx("x", "1")
    };

    @Property(tries = 2_000)
    void any_bytes(@ForAll @Size(max = 300) byte[] bytes) {
        judged(bytes);
    }

    @Property(tries = 4_000)
    void a_good_file_with_some_bytes_changed(
            @ForAll @IntRange(min = 0, max = 6) int which,
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 9) int times) {
        var file = GOOD[which].clone();
        var random = new Random(seed);
        for (int i = 0; i < times; i++) {
            file[random.nextInt(file.length)] = random.nextBoolean() ? (byte) random.nextInt() : odd(random);
        }
        judged(file);
    }

    @Property(tries = 1_000)
    void a_good_file_cut_off(
            @ForAll @IntRange(min = 0, max = 6) int which, @ForAll @IntRange(min = 1, max = 500) int cut) {
        var file = GOOD[which];
        judged(Arrays.copyOf(file, Math.max(0, file.length - cut)));
    }

    /** What lengths and places are wrong with most often. */
    private static byte odd(Random random) {
        return (byte) new int[] {0, 1, 0x7f, 0x80, 0xff}[random.nextInt(5)];
    }

    private static void judged(byte[] bytes) {
        try {
            assertThat(Judging.judge(bytes).bytes()).isNotEmpty();
        } catch (Refused refused) {
            assertThat(refused.refusals()).hasSize(1);
        }
    }
}
