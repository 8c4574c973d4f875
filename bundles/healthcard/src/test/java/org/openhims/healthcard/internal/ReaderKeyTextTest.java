// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyPair;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhims.facility.internal.JsonService;
import org.openhims.platform.work.Json;

class ReaderKeyTextTest {

    private final Json json = new JsonService();
    private final KeyPair state = KeyFile.fresh(KeyFile.READING);
    private final String x = Base64.getUrlEncoder().withoutPadding().encodeToString(Raw.of(state.getPublic()));

    @Test
    void aKeyMayComeAsPemAsJwkOrBare() {
        String pem = "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(state.getPublic().getEncoded()) + "\n-----END PUBLIC KEY-----\n";
        String jwk = "{\"kty\":\"OKP\",\"crv\":\"X25519\",\"x\":\"" + x + "\"}";
        for (String form : List.of(pem, jwk, x)) {
            assertEquals(state.getPublic(), ReaderKeyText.read(form, json).orElseThrow(), form);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "key", "{\"kty\":\"EC\"}", "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}",
        "{\"kty\":\"OKP\",\"crv\":\"X25519\",\"x\":\"hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo\",\"d\":\"secret\"}",
        "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA\n-----END PUBLIC KEY-----", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatIsNoPublicKeyForReadingIsRefused(String key) {
        assertTrue(ReaderKeyText.read(key, json).isEmpty());
    }
}
