// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.openhims.healthcard.CardTrust;
import org.openhims.platform.rest.Anonymous;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What anybody needs to verify a card off line. */
@Path("cards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cards")
@Component(service = RestResource.class)
public final class CardTrustResource implements RestResource {

    private static final String KEYS = "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"21fe31df\",\"use\":\"sig\",\"alg\":\"EdDSA\","
            + "\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}]}";

    private final CardTrust trust;

    @Activate
    public CardTrustResource(@Reference CardTrust trust) {
        this.trust = trust;
    }

    @GET
    @Path("keys")
    @Anonymous
    @Operation(operationId = "cardKeys", summary = "Public keys of the cards (JWK set)", responses = @ApiResponse(responseCode = "200",
            description = "The keys", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(KEYS))))
    public CardTrust.KeySet keys() {
        return trust.keys();
    }

    @GET
    @Path("revocations")
    @Anonymous
    @Operation(operationId = "cardRevocations", summary = "Revoked cards",
            description = "In list (base64url), for each patient two LEB128 numbers: the first twelve digits of the UHID less those of the one "
                    + "before, and the serial up to which all cards are revoked",
            responses = @ApiResponse(responseCode = "200", description = "The list", useReturnTypeSchema = true, content = @Content(
                    examples = @ExampleObject("{\"asOf\":\"2026-11-22T04:30:00Z\",\"count\":1,\"list\":\"gcC9usOAAgE\"}"))))
    public CardTrust.Revocations revocations() {
        return trust.revocations();
    }
}
