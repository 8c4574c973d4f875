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
import org.openhims.healthcard.Card;
import org.openhims.healthcard.CardScan;
import org.openhims.healthcard.Cards;
import org.openhims.healthcard.Scan;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Cards over HTTP: reading and verifying them, and their prints. */
@Path("cards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cards")
@Component(service = RestResource.class)
public final class CardsResource implements RestResource {

    private static final String SCAN = "{\"kind\":\"hims\",\"valid\":true,\"uhid\":\"0700000000013\",\"serial\":1,\"status\":\"temporary\","
            + "\"name\":\"Sunita Devi\",\"sex\":\"F\",\"birthDate\":\"1990\",\"issuer\":\"LGD7\",\"issuedOn\":\"2026-11-22\","
            + "\"expiresOn\":\"2027-11-22\"}";

    private final Cards cards;
    private final CardScan scan;

    @Activate
    public CardsResource(@Reference Cards cards, @Reference CardScan scan) {
        this.cards = cards;
        this.scan = scan;
    }

    /** A code exactly as it was read. */
    public record Code(@NotNull @Size(max = 4000) String qr) {
    }

    public record Block(@NotNull @Size(min = 3, max = 200) String reason) {
    }

    @POST
    @Path("verify")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "verifyCode", summary = "Tell what a code is and whether it can be relied on",
            responses = @ApiResponse(responseCode = "200", description = "What it is",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(SCAN))))
    public Scan verify(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"qr\":\"HIMS1:…\"}")))
            @NotNull @Valid Code code) {
        return scan.verify(Caller.of(security.getUserPrincipal()), code.qr());
    }

    @GET
    @Path("{uhid}/{serial: [0-9]{1,5}}.pdf")
    @Produces("application/pdf")
    @Operation(operationId = "cardPdf", summary = "Print a card", description = "ATM size; counts as a print and says so when it is not the first",
            responses = @ApiResponse(responseCode = "200", description = "The card as PDF", content = @Content(
                    mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary"))))
    public byte[] pdf(@Context SecurityContext security, @Parameter(example = "0700000000013") @PathParam("uhid") String uhid,
            @Parameter(example = "1") @PathParam("serial") int serial) {
        return cards.pdf(Caller.of(security.getUserPrincipal()), uhid, serial);
    }

    @GET
    @Path("{uhid}/{serial: [0-9]{1,5}}")
    @Operation(operationId = "readCard", summary = "Read a card", responses = @ApiResponse(responseCode = "200", description = "The card",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(PatientCardsResource.CARD))))
    public Card get(@Context SecurityContext security, @Parameter(example = "0700000000013") @PathParam("uhid") String uhid,
            @Parameter(example = "1") @PathParam("serial") int serial) {
        return cards.get(Caller.of(security.getUserPrincipal()), uhid, serial);
    }

    @POST
    @Path("{uhid}/{serial: [0-9]{1,5}}/verified")
    @Operation(operationId = "confirmCard", summary = "Note that the holder's identity was seen",
            responses = @ApiResponse(responseCode = "200",
            description = "The card, now verified",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(PatientCardsResource.CARD))))
    public Card confirm(@Context SecurityContext security, @Parameter(example = "0700000000013") @PathParam("uhid") String uhid,
            @Parameter(example = "1") @PathParam("serial") int serial) {
        return cards.verify(Caller.of(security.getUserPrincipal()), uhid, serial);
    }

    @POST
    @Path("{uhid}/{serial: [0-9]{1,5}}/permanent")
    @Operation(operationId = "makeCardPermanent", summary = "Make a verified card permanent", responses = @ApiResponse(responseCode = "200",
            description = "The card with a new code",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(PatientCardsResource.CARD))))
    public Card permanent(@Context SecurityContext security, @Parameter(example = "0700000000013") @PathParam("uhid") String uhid,
            @Parameter(example = "1") @PathParam("serial") int serial) {
        return cards.makePermanent(Caller.of(security.getUserPrincipal()), uhid, serial);
    }

    @POST
    @Path("{uhid}/{serial: [0-9]{1,5}}/block")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "blockCard", summary = "Revoke a card without another in its place",
            responses = @ApiResponse(responseCode = "200", description = "The card, now blocked",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(PatientCardsResource.CARD))))
    public Card block(@Context SecurityContext security, @Parameter(example = "0700000000013") @PathParam("uhid") String uhid,
            @Parameter(example = "1") @PathParam("serial") int serial,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"reason\":\"Found by a stranger\"}")))
            @NotNull @Valid Block block) {
        return cards.block(Caller.of(security.getUserPrincipal()), uhid, serial, block.reason());
    }
}
