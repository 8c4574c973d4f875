// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.rest;

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
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.RestResource;
import org.openhims.registration.Place;
import org.openhims.registration.Places;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Villages for an address, over HTTP. */
@Path("places")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Patients", description = "The patient register")
@Component(service = RestResource.class)
public final class PlaceResource implements RestResource {

    private final Places places;

    @Activate
    public PlaceResource(@Reference Places places) {
        this.places = places;
    }

    @GET
    @Operation(operationId = "findPlaces", summary = "Find villages and towns for an address",
            description = "By the beginning of the name in either script, the nearest to the facility first; none when no table of places was imported",
            responses = @ApiResponse(responseCode = "200", description = "Places", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject("{\"items\":[{\"code\":\"D12\",\"kind\":\"VILLAGE\",\"name\":\"Rampur\","
                            + "\"otherName\":\"रामपुर\",\"subdistrict\":\"Kamalpur\",\"district\":\"Narmada Vihar\",\"state\":\"Delhi\"}]}"))))
    public Page<Place> find(@Context SecurityContext security, @Parameter(example = "रामप") @QueryParam("q") String q,
            @Parameter(example = "10") @QueryParam("limit") @DefaultValue("10") int limit) {
        return Page.all(places.find(Caller.of(security.getUserPrincipal()), q, limit));
    }
}
