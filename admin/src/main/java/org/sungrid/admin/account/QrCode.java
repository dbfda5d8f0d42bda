package org.sungrid.admin.account;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.Serializable;
import java.util.Map;

/**
 * A code for cameras, drawn into the page itself: no address ever shows what it says, and no picture is fetched.
 *
 * @param size modules along a side, the quiet border included
 * @param path of a drawing in which a module is one unit
 */
public record QrCode(int size, String path) implements Serializable {

    private static final int BORDER = 4;

    static QrCode of(String text) {
        try {
            var drawn = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    BORDER,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
            return new QrCode(drawn.getWidth(), path(drawn));
        } catch (WriterException e) {
            throw new IllegalStateException("A key and two names always fit", e);
        }
    }

    private static String path(BitMatrix drawn) {
        var path = new StringBuilder();
        for (int y = 0; y < drawn.getHeight(); y++) {
            for (int x = 0; x < drawn.getWidth(); x++) {
                if (drawn.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
