// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openhims.healthcard.CardPrints;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Prints of several cards over HTTP. */
@Path("cards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cards")
@Component(service = RestResource.class)
public final class CardPrintsResource implements RestResource {

    private static final String WANTED = "{\"uhids\":[\"0700000000013\"],\"form\":\"stickers\"}";

    private static final String BATCH = "{\"pdf\":\"JVBERi0xLjc…\",\"printed\":1,\"leftOut\":[{\"uhid\":\"0700000000026\",\"reason\":\"expired\"}]}";

    private final CardPrints prints;

    @Activate
    public CardPrintsResource(@Reference CardPrints prints) {
        this.prints = prints;
    }

    /** Whose cards are printed, and on what. */
    public record Wanted(@NotNull @Size(min = 1, max = 500) List<@NotNull @Pattern(regexp = "[0-9]{13}") String> uhids,
            @NotNull @Pattern(regexp = "card|large|stickers") String form) {
    }

    @POST
    @Path("prints")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces("application/pdf")
    @Operation(operationId = "printCards", summary = "Print the valid cards of several patients",
            description = "card: ATM size; large: A5; stickers: 24 on an A4 sheet, all of them when there is one patient. Who has no valid card is "
                    + "left out; batches tells who. 404 names all of them when nobody has one.",
            responses = @ApiResponse(responseCode = "200", description = "The cards as PDF", content = @Content(
                    mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary"))))
    public byte[] print(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(WANTED))) @NotNull @Valid Wanted wanted) {
        CardPrints.Batch batch = batch(Caller.of(security.getUserPrincipal()), wanted);
        if (batch.pdf() == null) {
            throw new ProblemException(new Problem("card.unknown", 404, List.of(), Map.of("leftOut", batch.leftOut())));
        }
        return batch.pdf();
    }

    @POST
    @Path("batches")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "printCardBatch", summary = "Print cards, and tell who was left out and why",
            description = "As prints, with the PDF in base64. reason: none (no card was ever issued), revoked, expired, deceased or unregistered.",
            responses = @ApiResponse(responseCode = "200", description = "What was printed; pdf is absent when nothing was",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(BATCH))))
    public CardPrints.Batch batch(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(WANTED))) @NotNull @Valid Wanted wanted) {
        return batch(Caller.of(security.getUserPrincipal()), wanted);
    }

    private CardPrints.Batch batch(Caller by, Wanted wanted) {
        return prints.print(by, wanted.uhids(), CardPrints.Form.valueOf(wanted.form().toUpperCase(Locale.ROOT)), (done, of) -> { });
    }
}
