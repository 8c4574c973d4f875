// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal.rest;

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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.List;
import org.openhims.pharmacy.Nearby;
import org.openhims.pharmacy.NearbyFacility;
import org.openhims.pharmacy.NearbyFacility.DrugStock;
import org.openhims.pharmacy.NearbyOffer;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The shelves of other facilities over HTTP. */
@Path("pharmacy/nearby")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Pharmacy")
@Component(service = RestResource.class)
public final class NearbyResource implements RestResource {

    private final Nearby nearby;

    @Activate
    public NearbyResource(@Reference Nearby nearby) {
        this.nearby = nearby;
    }

    /** What a facility tells; its code stands in the path. */
    public record Told(String name, int metres, String phone, Instant asOf, List<DrugStock> stock) {
    }

    @GET
    @Operation(summary = "Find other facilities that have a drug", responses = @ApiResponse(responseCode = "200", description = "The nearest first",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.OFFERS))))
    public Page<NearbyOffer> having(@Context SecurityContext security, @Parameter(example = "Paracetamol") @QueryParam("generic") String generic,
            @Parameter(example = "500 mg") @QueryParam("strength") String strength, @Parameter(example = "tablet") @QueryParam("form") String form) {
        return Page.all(nearby.having(Caller.of(security.getUserPrincipal()), generic, strength, form));
    }

    @GET
    @Path("ours")
    @Operation(summary = "Read what this facility can tell others of its shelves", responses = @ApiResponse(responseCode = "200",
            description = "Usable units by drug", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.OURS))))
    public Page<DrugStock> ours(@Context SecurityContext security) {
        return Page.all(nearby.ours(Caller.of(security.getUserPrincipal())));
    }

    @PUT
    @Path("{facility}")
    @Operation(summary = "Tell what another facility has", description = "Replaces what it told before; an older list changes nothing.",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = Told.class), examples = @ExampleObject(Examples.NEARBY))),
            responses = @ApiResponse(responseCode = "200", description = "What is known of it now", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(Examples.NEARBY_KNOWN))))
    public NearbyFacility tell(@Context SecurityContext security, @Parameter(example = "IN0710000042") @PathParam("facility") String facility,
            @NotNull @Valid Told told) {
        return nearby.tell(Caller.of(security.getUserPrincipal()), new NearbyFacility(facility, told.name(), told.metres(), told.phone(), told.asOf(),
                told.stock()));
    }

    @DELETE
    @Path("{facility}")
    @Operation(summary = "Forget another facility", responses = @ApiResponse(responseCode = "204", description = "Forgotten"))
    public void forget(@Context SecurityContext security, @Parameter(example = "IN0710000042") @PathParam("facility") String facility) {
        nearby.forget(Caller.of(security.getUserPrincipal()), facility);
    }
}
