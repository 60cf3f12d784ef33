package cn.qicheng.wechatmock;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * The picture of a code. The real one is round and only WeChat reads it; this one is a QR code of {@link #SCHEME} and the
 * page with its scene, so that the browser can play the phone that scans it.
 */
final class CodePicture {
    static final String SCHEME = "wxacode:";

    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xffffff;

    private CodePicture() {}

    static byte[] of(String path, int width) {
        try {
            BitMatrix dots = new QRCodeWriter()
                    .encode(
                            SCHEME + path,
                            BarcodeFormat.QR_CODE,
                            width,
                            width,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4));
            BufferedImage picture = new BufferedImage(dots.getWidth(), dots.getHeight(), BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < dots.getHeight(); y++) {
                for (int x = 0; x < dots.getWidth(); x++) {
                    picture.setRGB(x, y, dots.get(x, y) ? BLACK : WHITE);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, "jpeg", bytes);
            return bytes.toByteArray();
        } catch (WriterException e) {
            throw new IllegalStateException("a path of a few characters fits a QR code", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
