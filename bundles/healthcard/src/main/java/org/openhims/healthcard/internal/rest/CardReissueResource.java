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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.openhims.healthcard.CardReissue;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** New cards for those whose card is of a withdrawn key. */
@Path("cards/reissues")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cards")
@Component(service = RestResource.class)
public final class CardReissueResource implements RestResource {

    private final CardReissue reissue;

    @Activate
    public CardReissueResource(@Reference CardReissue reissue) {
        this.reissue = reissue;
    }

    /** Who gets a new card. */
    public record Wanted(@NotNull @Size(min = 1, max = 500) List<@NotNull @Pattern(regexp = "[0-9]{13}") String> uhids) {
    }

    @GET
    @Operation(operationId = "cardsToReissue", summary = "Whose card is of a withdrawn key", responses = @ApiResponse(responseCode = "200",
            description = "The oldest cards first", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(
                    "{\"items\":[{\"uhid\":\"0700000000013\",\"serial\":1,\"issuedAt\":\"2026-11-22T04:30:00Z\",\"kid\":\"21fe31df\"}]}"))))
    public Page<CardReissue.Holder> needed(@Context SecurityContext security,
            @Parameter(description = "1 to 500", example = "100") @DefaultValue("100") @QueryParam("limit") int limit) {
        return Page.all(reissue.needed(Caller.of(security.getUserPrincipal()), limit));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reissueCards", summary = "Issue new cards in the place of those of a withdrawn key",
            description = "Who needs none (good), has died (deceased) or is not registered (unregistered) is left out.",
            responses = @ApiResponse(responseCode = "200", description = "The new cards, and who was left out", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject("{\"issued\":[],\"leftOut\":[{\"uhid\":\"0700000000013\",\"reason\":\"good\"}]}"))))
    public CardReissue.Done reissue(@Context SecurityContext security, @RequestBody(required = true, content = @Content(
            examples = @ExampleObject("{\"uhids\":[\"0700000000013\"]}"))) @NotNull @Valid Wanted wanted) {
        return reissue.reissue(Caller.of(security.getUserPrincipal()), wanted.uhids(), (done, of) -> { });
    }
}
