package io.github.nscope.conformance.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Files as apps ship them for {@code @raw/…}: PEM blocks, DER, and what stands around and between them. */
final class RawFiles {
    private static final List<String> BETWEEN =
            List.of("", "", "", "\n", "\r\n", " \n", "# comment\n", "garbage", "\u0000");

    private RawFiles() {}

    /** A file's bytes as ISO 8859-1 text. */
    static String random(Chance chance, List<String> certificates) {
        if (chance.percent(5) || certificates.isEmpty()) {
            return chance.of("", "garbage", "\n", "-----BEGIN CERTIFICATE-----\n", "0");
        }
        StringBuilder file = new StringBuilder();
        if (chance.percent(15)) {
            file.append(chance.of("\n", "Subject: CN=x\n", " ", "\u00ef\u00bb\u00bf", "# comment\n", "\r\n"));
        }
        for (int i = chance.between(1, 3); i > 0; i--) {
            file.append(one(chance, chance.of(certificates)));
            if (chance.percent(20)) {
                file.append(chance.of(BETWEEN));
            }
        }
        return file.toString();
    }

    private static String one(Chance chance, String pem) {
        String block = pem.strip() + "\n";
        return switch (chance.below(20)) {
            case 0 -> block.strip();
            case 1 -> block.replace("\n", "\r\n");
            case 2, 3 -> der(pem);
            case 4 -> block.replace("CERTIFICATE", chance.of("X509 CERTIFICATE", "TRUSTED CERTIFICATE", "PUBLIC KEY"));
            case 5 -> block.substring(0, block.length() / 2) + "\n";
            case 6 -> block.replaceFirst("(?s)(\nM.{20})...", chance.of("$1!!!", "$1", "$1AAA"));
            case 7 -> block.replaceAll("-----.*-----\n", "");
            case 8 -> "bag attributes\n" + block;
            default -> block;
        };
    }

    private static String der(String pem) {
        byte[] bytes = Base64.getMimeDecoder().decode(pem.replaceAll("-----.*-----", ""));
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
