package org.sungrid.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final int BORDER = 4;

    @Test
    void what_is_drawn_is_read_back_by_a_reader() throws Exception {
        var text = "otpauth://totp/Sungrid%20%E6%9F%90:chenmin?secret=GEZDGNBVGY3TQOJQ&algorithm=SHA1";
        var drawn = QrCode.of(text);
        var modules = new BitMatrix(drawn.size() - 2 * BORDER);
        var module = MODULE.matcher(drawn.path());
        while (module.find()) {
            modules.set(Integer.parseInt(module.group(1)) - BORDER, Integer.parseInt(module.group(2)) - BORDER);
        }
        assertThat(new Decoder().decode(modules).getText()).isEqualTo(text);
    }
}
