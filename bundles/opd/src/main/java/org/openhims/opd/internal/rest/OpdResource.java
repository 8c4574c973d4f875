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
import org.openhims.opd.Department;
import org.openhims.opd.Doctor;
import org.openhims.opd.Drug;
import org.openhims.opd.Drugs;
import org.openhims.opd.OpdSetup;
import org.openhims.opd.Queues;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the department has, over HTTP. */
@Path("opd")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "OPD")
@Component(service = RestResource.class)
public final class OpdResource implements RestResource {

    private final OpdSetup setup;
    private final Queues queues;
    private final Drugs drugs;

    @Activate
    public OpdResource(@Reference OpdSetup setup, @Reference Queues queues, @Reference Drugs drugs) {
        this.setup = setup;
        this.queues = queues;
        this.drugs = drugs;
    }

    @GET
    @Path("departments")
    @Operation(summary = "Read the departments",
            responses = @ApiResponse(responseCode = "200", description = "By code", useReturnTypeSchema = true, content = @Content(
            examples = @ExampleObject("{\"items\":[{\"code\":\"MED\",\"name\":\"General medicine\",\"nameHindi\":\"सामान्य चिकित्सा\"}]}"))))
    public Page<Department> departments(@Context SecurityContext security) {
        return Page.all(setup.departments(Caller.of(security.getUserPrincipal())));
    }

    @GET
    @Path("doctors")
    @Operation(summary = "Read the doctors",
            responses = @ApiResponse(responseCode = "200", description = "By name", useReturnTypeSchema = true, content = @Content(
            examples = @ExampleObject("{\"items\":[{\"user\":\"doctor\",\"name\":\"Dr Anil Sharma\",\"department\":\"MED\",\"days\":[\"MONDAY\"]}]}"))))
    public Page<Doctor> doctors(@Context SecurityContext security) {
        return Page.all(setup.doctors(Caller.of(security.getUserPrincipal())));
    }

    @GET
    @Path("serving")
    @Operation(summary = "Read what boards show", responses = @ApiResponse(responseCode = "200", description = "Latest call first",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[{\"queue\":\"MED-1\",\"label\":\"M-12\",\"room\":\"12\"}]}"))))
    public Page<Queues.Serving> serving(@Context SecurityContext security) {
        return Page.all(queues.serving(Caller.of(security.getUserPrincipal())));
    }

    @GET
    @Path("drugs")
    @Operation(summary = "Find generic drugs", responses = @ApiResponse(responseCode = "200", description = "By name and strength",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[{\"code\":\"PARACETAMOL-500-MG-TAB\",\"name\":\"Paracetamol\","
                    + "\"strength\":\"500 mg\",\"form\":\"tablet\"}]}"))))
    public Page<Drug> drugs(@Context SecurityContext security, @Parameter(example = "para") @QueryParam("q") @DefaultValue("") String q) {
        return Page.all(drugs.find(Caller.of(security.getUserPrincipal()), q));
    }
}
