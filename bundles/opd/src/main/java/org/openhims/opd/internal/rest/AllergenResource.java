// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.openhims.opd.Allergens;
import org.openhims.platform.Coded;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Allergens over HTTP. */
@Path("opd/allergens")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "OPD")
@Component(service = RestResource.class)
public final class AllergenResource implements RestResource {

    private final Allergens allergens;

    @Activate
    public AllergenResource(@Reference Allergens allergens) {
        this.allergens = allergens;
    }

    @GET
    @Operation(operationId = "findAllergens", summary = "Find what people are allergic to", description = "At least two characters",
            responses = @ApiResponse(responseCode = "200", description = "At most 12", useReturnTypeSchema = true, content = @Content(
            examples = @ExampleObject("{\"items\":[{\"system\":\"urn:hims:allergen\",\"code\":\"beta-lactam\",\"display\":\"Penicillin\"}]}"))))
    public Page<Coded> find(@Context SecurityContext security, @Parameter(example = "peni") @QueryParam("q") @DefaultValue("") String q) {
        return Page.all(allergens.find(Caller.of(security.getUserPrincipal()), q));
    }
}
