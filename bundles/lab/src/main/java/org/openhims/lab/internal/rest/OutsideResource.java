// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import org.openhims.lab.outside.OutsideLaboratories;
import org.openhims.lab.outside.OutsideLaboratory;
import org.openhims.lab.outside.OutsideTest;
import org.openhims.lab.outside.OutsideTimes;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tests that other laboratories do, over HTTP. */
@Path("lab/outside")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Laboratory")
@Component(service = RestResource.class)
public final class OutsideResource implements RestResource {

    private static final String LABORATORY = "{\"code\":\"SRL-DEL\",\"name\":\"State Reference Laboratory\",\"address\":\"Delhi\"}";
    private static final String TEST = "{\"test\":\"B12\",\"laboratory\":\"SRL-DEL\",\"hours\":72}";

    private final OutsideLaboratories outside;

    @Activate
    public OutsideResource(@Reference OutsideLaboratories outside) {
        this.outside = outside;
    }

    @GET
    @Path("laboratories")
    @Operation(operationId = "labOutside", summary = "Other laboratories", responses = @ApiResponse(responseCode = "200", description = "By code",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + LABORATORY + "]}"))))
    public Page<OutsideLaboratory> laboratories(@Context SecurityContext security) {
        return Page.all(outside.laboratories(Caller.of(security.getUserPrincipal())));
    }

    @PUT
    @Path("laboratories")
    @Operation(operationId = "labOutsideSet", summary = "Add another laboratory, or replace that of the code", responses = @ApiResponse(
            responseCode = "200", description = "Laboratory", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(LABORATORY))))
    public OutsideLaboratory set(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(LABORATORY))) @NotNull OutsideLaboratory laboratory) {
        return outside.set(Caller.of(security.getUserPrincipal()), laboratory);
    }

    @GET
    @Path("tests")
    @Operation(operationId = "labOutsideTests", summary = "Tests that are sent", responses = @ApiResponse(responseCode = "200",
            description = "By code", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + TEST + "]}"))))
    public Page<OutsideTest> tests(@Context SecurityContext security) {
        return Page.all(outside.tests(Caller.of(security.getUserPrincipal())));
    }

    @PUT
    @Path("tests")
    @Operation(operationId = "labOutsideSend", summary = "Send a test of the catalogue to another laboratory from now on", responses = @ApiResponse(
            responseCode = "200", description = "Test", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(TEST))))
    public OutsideTest send(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(TEST))) @NotNull OutsideTest test) {
        return outside.send(Caller.of(security.getUserPrincipal()), test);
    }

    @DELETE
    @Path("tests/{test}")
    @Operation(operationId = "labOutsideKeep", summary = "Do a test here from now on", responses = @ApiResponse(responseCode = "200",
            description = "What is still sent", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[]}"))))
    public Page<OutsideTest> keep(@Context SecurityContext security, @Parameter(example = "B12") @PathParam("test") String test) {
        Caller by = Caller.of(security.getUserPrincipal());
        outside.keep(by, test);
        return Page.all(outside.tests(by));
    }

    @GET
    @Path("times")
    @Operation(operationId = "labOutsideTimes", summary = "How long other laboratories took for what was sent in a period",
            responses = @ApiResponse(responseCode = "200", description = "Hours, by laboratory", useReturnTypeSchema = true, content = @Content(examples =
                    @ExampleObject("{\"items\":[{\"laboratory\":\"SRL-DEL\",\"returned\":12,\"median\":40,\"ninetieth\":70,\"within\":11}]}"))))
    public Page<OutsideTimes> times(@Context SecurityContext security, @Parameter(example = "2026-11-01T00:00:00Z") @QueryParam("from") String from,
            @Parameter(example = "2026-11-30T00:00:00Z") @QueryParam("until") String until) {
        return Page.all(outside.times(Caller.of(security.getUserPrincipal()), Words.moment("from", from), Words.moment("until", until)));
    }
}
