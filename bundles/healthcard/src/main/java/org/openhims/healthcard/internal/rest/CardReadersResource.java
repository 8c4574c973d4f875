// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.openhims.healthcard.CardClinical;
import org.openhims.healthcard.CardReaders;
import org.openhims.healthcard.Clinical;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.Created;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The encrypted part of cards over HTTP, and for whom it is. */
@Path("cards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cards")
@Component(service = RestResource.class)
public final class CardReadersResource implements RestResource {

    private static final String READER = "{\"kid\":\"5b0c21aa\",\"name\":\"State emergency service\",\"x\":"
            + "\"hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo\",\"addedAt\":\"2026-11-22T04:30:00Z\",\"own\":false}";
    private static final String ADD = "{\"name\":\"State emergency service\",\"key\":\"hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo\"}";
    private static final String CLINICAL = "{\"bloodGroup\":\"B+\",\"bloodGroupVerified\":true,\"allergies\":\"RECORDED\","
            + "\"substances\":[\"Penicillin\"],\"more\":false,\"asOf\":\"2026-11-22\",\"flags\":[\"DIABETES\"],\"scheme\":\"PMJAY\"}";

    private final CardReaders readers;
    private final CardClinical clinical;

    @Activate
    public CardReadersResource(@Reference CardReaders readers, @Reference CardClinical clinical) {
        this.readers = readers;
        this.clinical = clinical;
    }

    /** Whose key is added. */
    public record NewReader(@NotNull @Size(min = 2, max = 80) String name, @NotNull @Size(max = 2000) String key) {
    }

    @GET
    @Path("readers")
    @Operation(operationId = "cardReaders", summary = "Who can open the clinical part of cards", responses = @ApiResponse(responseCode = "200",
            description = "Oldest first", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + READER + "]}"))))
    public Page<CardReaders.Reader> readers(@Context SecurityContext security) {
        return Page.all(readers.all(Caller.of(security.getUserPrincipal())));
    }

    @POST
    @Path("readers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Created
    @Operation(operationId = "addCardReader", summary = "Encrypt cards to another facility's key too",
            description = "key: a public X25519 key as PEM, JWK or 32 bytes in base64url. Three readers at most; cards from now on are for it.",
            responses = @ApiResponse(responseCode = "201", description = "The reader", useReturnTypeSchema = true, content = @Content(
                    examples = @ExampleObject(READER))))
    public CardReaders.Reader add(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(ADD))) @NotNull @Valid NewReader reader) {
        return readers.add(Caller.of(security.getUserPrincipal()), reader.name(), reader.key());
    }

    @POST
    @Path("readers/{kid}/withdraw")
    @Operation(operationId = "withdrawCardReader", summary = "A reader was lost: cards from now on are not for it",
            description = "It still opens the cards that were encrypted to it before. For the node's own key another is made at once.",
            responses = @ApiResponse(responseCode = "200", description = "All readers", useReturnTypeSchema = true, content = @Content(
                    examples = @ExampleObject("{\"items\":[" + READER + "]}"))))
    public Page<CardReaders.Reader> withdraw(@Context SecurityContext security,
            @Parameter(example = "5b0c21aa") @PathParam("kid") String kid) {
        return Page.all(readers.withdraw(Caller.of(security.getUserPrincipal()), kid));
    }

    @POST
    @Path("clinical")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "openCard", summary = "Read the clinical part of a card",
            description = "As known on the day asOf. The blood group is never for transfusion. Each reading is audited.",
            responses = @ApiResponse(responseCode = "200", description = "What the card tells", useReturnTypeSchema = true, content = @Content(
                    examples = @ExampleObject(CLINICAL))))
    public Clinical open(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"qr\":\"HIMS1:…\"}"))) @NotNull @Valid CardsResource.Code code) {
        return clinical.open(Caller.of(security.getUserPrincipal()), code.qr());
    }
}
