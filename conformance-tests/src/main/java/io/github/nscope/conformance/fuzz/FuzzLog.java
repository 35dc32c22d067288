package io.github.nscope.conformance.fuzz;

import io.github.nscope.certificate.Bytes;
import io.github.nscope.conformance.pki.BinaryLogList;
import io.github.nscope.conformance.pki.MintingKey;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.crypto.digests.SHA256Digest;

/**
 * A log of certificates as a device knows it.
 *
 * @param key what it signs with
 * @param operator who runs it
 * @param state from 1, pending, to 6, rejected; 0 for none
 * @param since since when, in milliseconds
 * @param tiled whether it is a static log rather than one of RFC 6962
 */
record FuzzLog(MintingKey key, String operator, int state, long since, boolean tiled) {
    private static final List<String> STATES =
            List.of("unknown", "pending", "qualified", "usable", "readonly", "retired", "rejected");

    byte[] id() {
        byte[] encoded = publicKey();
        SHA256Digest digest = new SHA256Digest();
        digest.update(encoded, 0, encoded.length);
        byte[] id = new byte[digest.getDigestSize()];
        digest.doFinal(id, 0);
        return id;
    }

    String idText() {
        return Base64.getEncoder().encodeToString(id());
    }

    byte[] publicKey() {
        return Der.bytes(key.publicKey());
    }

    BinaryLogList.Log entry() {
        return new BinaryLogList.Log(idText(), Bytes.copyOf(publicKey()), operator, tiled ? 2 : 1, state, since);
    }

    String json() {
        String shownState =
                state == 0 ? "" : ",\"state\":{\"" + STATES.get(state) + "\":{\"timestamp\":" + since + "}}";
        return "{\"description\":\"" + key.name() + "\",\"log_id\":\"" + idText() + "\",\"key\":\""
                + Base64.getEncoder().encodeToString(publicKey()) + "\"" + shownState + "}";
    }
}
