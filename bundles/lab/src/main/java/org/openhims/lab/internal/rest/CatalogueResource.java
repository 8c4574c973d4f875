// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.openhims.lab.Analyte;
import org.openhims.lab.LabCatalogue;
import org.openhims.lab.LabTest;
import org.openhims.lab.ReferenceRange;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The catalogue over HTTP. */
@Path("lab/catalogue")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Laboratory")
@Component(service = RestResource.class)
public final class CatalogueResource implements RestResource {

    private final LabCatalogue catalogue;

    @Activate
    public CatalogueResource(@Reference LabCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param offered whether this laboratory does the test */
    public record Offer(@NotNull Boolean offered) {
    }

    @GET
    @Operation(summary = "Tests and panels", responses = @ApiResponse(responseCode = "200", description = "Tests",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.TEST_PAGE))))
    public Page<LabTest> tests(@Context SecurityContext security) {
        return Page.all(catalogue.tests(Caller.of(security.getUserPrincipal())));
    }

    @GET
    @Path("analytes")
    @Operation(summary = "What is measured", responses = @ApiResponse(responseCode = "200", description = "Analytes",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[{\"code\":\"HGB\",\"name\":\"Haemoglobin\",\"loinc\":\"718-7\","
                    + "\"unit\":\"g/dL\",\"decimals\":1,\"numeric\":true,\"aliases\":[]}]}"))))
    public Page<Analyte> analytes(@Context SecurityContext security) {
        return Page.all(catalogue.analytes(Caller.of(security.getUserPrincipal())));
    }

    @GET
    @Path("analytes/{code}/ranges")
    @Operation(summary = "Reference ranges of an analyte", responses = @ApiResponse(responseCode = "200", description = "Ranges",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + Examples.RANGE + "]}"))))
    public Page<ReferenceRange> ranges(@Context SecurityContext security, @Parameter(example = "HGB") @PathParam("code") String code) {
        return Page.all(catalogue.ranges(Caller.of(security.getUserPrincipal()), code));
    }

    @PUT
    @Path("analytes/{code}/ranges")
    @Operation(summary = "Put this laboratory's own ranges in place of all that the analyte has",
            responses = @ApiResponse(responseCode = "200", description = "Ranges",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + Examples.RANGE + "]}"))))
    public Page<ReferenceRange> setRanges(@Context SecurityContext security, @Parameter(example = "HGB") @PathParam("code") String code,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("[" + Examples.RANGE + "]")))
            @NotNull List<@NotNull ReferenceRange> ranges) {
        return Page.all(catalogue.setRanges(Caller.of(security.getUserPrincipal()), code, ranges));
    }

    @PUT
    @Path("{test}/offered")
    @Operation(summary = "Offer a test or stop offering it",
            responses = @ApiResponse(responseCode = "200", description = "Test",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"code\":\"CBC\","
                    + "\"name\":\"Blood count\",\"department\":\"haematology\",\"specimen\":\"blood\",\"container\":\"edta\","
                    + "\"analytes\":[\"WBC\",\"RBC\",\"HGB\",\"HCT\",\"PLT\"],\"offered\":false}"))))
    public LabTest offer(@Context SecurityContext security, @Parameter(example = "CBC") @PathParam("test") String test,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"offered\":false}")))
            @NotNull @Valid Offer offer) {
        return catalogue.offer(Caller.of(security.getUserPrincipal()), test, offer.offered());
    }
}
