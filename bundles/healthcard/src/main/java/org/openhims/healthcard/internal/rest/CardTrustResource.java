// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import org.openhims.healthcard.CardTrust;
import org.openhims.platform.access.Caller;
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

    @POST
    @Path("keys")
    @Operation(operationId = "rotateCardKey", summary = "Sign cards with a new key from now on",
            description = "Old cards verify as before. Verifiers without a network should fetch the keys again.",
            responses = @ApiResponse(responseCode = "200", description = "All public keys, the new one last",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(KEYS))))
    public CardTrust.KeySet rotate(@Context SecurityContext security) {
        return trust.rotate(Caller.of(security.getUserPrincipal()));
    }

    /** From which day on; all cards of the key when it is left out. */
    public record Withdrawal(LocalDate from) {
    }

    @POST
    @Path("keys/{kid}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "withdrawCardKey", summary = "Refuse the cards of a key that somebody else may have",
            description = "from: cards of this day and later; all when left out. Off line it is known from the signed list on. The node's own key "
                    + "is changed at once. See reissues for those who need a new card.",
            responses = @ApiResponse(responseCode = "200", description = "All public keys", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(KEYS))))
    public CardTrust.KeySet withdraw(@Context SecurityContext security, @Parameter(example = "21fe31df") @PathParam("kid") String kid,
            @RequestBody(content = @Content(examples = @ExampleObject("{\"from\":\"2026-11-20\"}"))) Withdrawal withdrawal) {
        return trust.withdraw(Caller.of(security.getUserPrincipal()), kid, withdrawal == null ? null : withdrawal.from());
    }

    @GET
    @Path("revocations.txt")
    @Produces(MediaType.TEXT_PLAIN)
    @Anonymous
    @Operation(operationId = "signedCardRevocations", summary = "Revoked cards, signed, to be carried off line",
            description = "HIMSR1: and, in base64url, version 1, key id (4 bytes), seconds since 1970 (4 bytes), the list as in revocations, and "
                    + "(version 2 has before the list the number of withdrawn keys, 1 byte, and for each its id, 4 bytes, and the day from which "
                    + "its cards are refused, 2 bytes, counted from 2020-01-01) an Ed25519 signature (64 bytes) over prefix and all before it",
            responses = @ApiResponse(responseCode = "200", description = "The list", content = @Content(mediaType = "text/plain",
                    schema = @Schema(type = "string"), examples = @ExampleObject("HIMSR1:ASH-Md9pIdvAgcC9usOAAgE…"))))
    public String signedRevocations() {
        return trust.signedRevocations();
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
