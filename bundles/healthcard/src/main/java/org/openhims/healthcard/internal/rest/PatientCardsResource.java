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
import org.openhims.healthcard.Card;
import org.openhims.healthcard.Cards;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.Created;
import org.openhims.platform.rest.OptionalBody;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A patient's cards over HTTP. */
@Path("patients/{uhid}/cards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cards")
@Component(service = RestResource.class)
public final class PatientCardsResource implements RestResource {

    static final String CARD = "{\"uhid\":\"0700000000013\",\"serial\":1,\"status\":\"temporary\",\"reason\":\"first\","
            + "\"issuedAt\":\"2026-11-22T04:30:00Z\",\"expiresOn\":\"2027-11-22\",\"qr\":\"HIMS1:…\","
            + "\"pdf\":\"/api/v1/cards/0700000000013/1.pdf\"}";

    private final Cards cards;

    @Activate
    public PatientCardsResource(@Reference Cards cards) {
        this.cards = cards;
    }

    /** Why another card is issued: lost or revised; null for the first one. */
    public record Issue(@Size(max = 20) String reason) {
    }

    @POST
    @Created
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "issueCard", summary = "Issue a card", description = "Revokes the one before. The body may be left out.",
            responses = @ApiResponse(responseCode = "201", description = "Issued",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(CARD))))
    public Card issue(@Context SecurityContext security, @Parameter(example = "0700000000013") @PathParam("uhid") String uhid,
            @RequestBody(content = @Content(examples = @ExampleObject("{\"reason\":\"lost\"}"))) @OptionalBody @Valid Issue issue) {
        return cards.issue(Caller.of(security.getUserPrincipal()), uhid, issue == null ? null : issue.reason());
    }

    @GET
    @Operation(operationId = "cardsOfPatient", summary = "List a patient's cards", description = "Newest first",
            responses = @ApiResponse(responseCode = "200", description = "The cards",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + CARD + "]}"))))
    public Page<Card> list(@Context SecurityContext security, @Parameter(example = "0700000000013") @PathParam("uhid") String uhid) {
        return Page.all(cards.of(Caller.of(security.getUserPrincipal()), uhid));
    }
}
